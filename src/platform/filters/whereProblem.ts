import type { FilterRules } from './publicFilters.ts'
import type { FilterRefusal } from './refusal.ts'

/** How large a filter of the public may be. */
export const mostOf = { conditions: 20, levels: 4, values: 100 } as const

type Respect = keyof typeof mostOf

const words: Record<Respect, string> = {
  conditions: 'conditions',
  levels: 'levels of and/or',
  values: 'values in one list',
}

/**
 * What the public may not ask by a filter.
 *
 * @param where as Payload takes it
 * @returns undefined when all of it may be asked
 */
export const whereProblem = (where: unknown, rules: FilterRules): FilterRefusal | undefined =>
  levelProblem(where, { rules, level: 1, asked: { conditions: 0 } })

type Walk = { rules: FilterRules; level: number; asked: { conditions: number } }

const levelProblem = (where: unknown, walk: Walk): FilterRefusal | undefined => {
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

const branchProblem = (key: string, value: unknown, walk: Walk): FilterRefusal | undefined => {
  if (!Array.isArray(value) || !value.every(isObject)) return notAllowed(key, walk.rules)
  const level = walk.level + 1
  if (level > mostOf.levels) return tooLarge('levels', level)
  for (const each of value) {
    const problem = levelProblem(each, { ...walk, level })
    if (problem) return problem
  }
  return undefined
}

const conditionProblem = (field: string, value: unknown, walk: Walk): FilterRefusal | undefined => {
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

/** Payload takes a list, or values by commas. */
const valuesOf = (operator: string, operand: unknown): number => {
  if (Array.isArray(operand)) return operand.length
  return typeof operand === 'string' && /^(not_)?in$/.test(operator) ? operand.split(',').length : 1
}

const notAllowed = (field: string, { filters }: FilterRules): FilterRefusal => ({
  code: 'filter-not-allowed',
  message: `“${field}” is no field to filter by without an account; data.allowed names those that are.`,
  field,
  allowed: Object.keys(filters),
})

const notByThat = (field: string, operator: string, allowed: readonly string[]): FilterRefusal => ({
  code: 'operator-not-allowed',
  message: `“${field}” cannot be filtered by “${operator}” without an account, but by ${allowed.join(', ')}.${
    /like|contains/.test(operator) ? ' Look for words with /api/search.' : ''
  }`,
  field,
  allowed,
})

const tooLarge = (respect: Respect, found: number): FilterRefusal => ({
  code: 'filter-too-large',
  message: `This filter has more than ${mostOf[respect]} ${words[respect]}.`,
  limit: mostOf[respect],
  found,
})

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
