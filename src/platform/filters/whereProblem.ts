import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { FilterRules } from './publicFilters.ts'

/** How large the filter of a public list may be. */
export const mostOf = { conditions: 20, levels: 4, values: 100 } as const

type Respect = keyof typeof mostOf

/**
 * Checks the filter of a public list against its rules.
 *
 * @param where the filter as Payload takes it
 * @returns the first refusal, or undefined when the filter is allowed
 */
export const whereProblem = (where: unknown, rules: FilterRules): Refusal | undefined =>
  levelProblem(where, { rules, level: 1, asked: { conditions: 0 } })

type Walk = { rules: FilterRules; level: number; asked: { conditions: number } }

const levelProblem = (where: unknown, walk: Walk): Refusal | undefined => {
  if (where === undefined || where === null || where === '') return undefined
  if (!isObject(where)) return notAllowed('where', walk.rules)
  for (const [key, value] of Object.entries(where)) {
    const problem = /^(and|or)$/i.test(key)
      ? branchProblem(key, value, walk)
      : conditionProblem(key.replaceAll('__', '.'), value, walk)
    if (problem) return problem
  }
  return undefined
}

const branchProblem = (key: string, value: unknown, walk: Walk): Refusal | undefined => {
  if (!Array.isArray(value) || !value.every(isObject)) return notAllowed(key, walk.rules)
  const level = walk.level + 1
  if (level > mostOf.levels) return tooLarge('levels', level)
  for (const each of value) {
    const problem = levelProblem(each, { ...walk, level })
    if (problem) return problem
  }
  return undefined
}

const conditionProblem = (field: string, value: unknown, walk: Walk): Refusal | undefined => {
  const { asked, rules } = walk
  const allowed = Object.hasOwn(rules.filters, field) ? rules.filters[field] : undefined
  if (!allowed || !isObject(value)) return notAllowed(field, rules)
  for (const [operator, operand] of Object.entries(value)) {
    asked.conditions += 1
    if (asked.conditions > mostOf.conditions) return tooLarge('conditions', asked.conditions)
    if (!allowed.some((each) => each === operator) || !isPlain(operand))
      return notByThat(field, operator, allowed)
    const count = valuesOf(operator, operand)
    if (count > mostOf.values) return tooLarge('values', count)
  }
  return undefined
}

const isPlain = (operand: unknown): boolean =>
  Array.isArray(operand)
    ? operand.every((each) => !isObject(each) && !Array.isArray(each))
    : !isObject(operand)

/** How many values an operand has: Payload takes a list, or a text with commas. */
const valuesOf = (operator: string, operand: unknown): number => {
  if (Array.isArray(operand)) return operand.length
  return typeof operand === 'string' && /^(not_)?in$/.test(operator) ? operand.split(',').length : 1
}

const notAllowed = (field: string, { filters }: FilterRules): Refusal =>
  refuse('filter-not-allowed/public', { field, data: { field, allowed: Object.keys(filters) } })

const notByThat = (field: string, operator: string, allowed: readonly string[]): Refusal => {
  const isOfWords = /like|contains/.test(operator)
  const reason = isOfWords ? 'operator-not-allowed/words' : 'operator-not-allowed/field'
  return refuse(reason, { field, operator, allowed, data: { field, allowed } })
}

const tooLarge = (respect: Respect, found: number): Refusal => {
  const most = mostOf[respect]
  return refuse(`filter-too-large/${respect}`, { most, data: { limit: most, found } })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
