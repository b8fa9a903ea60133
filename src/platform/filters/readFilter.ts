import type { FieldShape, Kind, ShapeOf } from './fieldShape.ts'
import type { Filter } from './filter.ts'
import { operatorsOf } from './operators.ts'
import { type Path, readPath } from './readPath.ts'
import { readTest } from './readTest.ts'
import { listOf, valueOrNull } from './readValue.ts'
import { noCondition, noSuchField, operatorUnanswered } from './refusedQuestion.ts'

export type Scope = { fields: readonly FieldShape[]; shapeOf: ShapeOf }

/**
 * Parses a Payload `where` into a filter that means the same on every database.
 *
 * @returns undefined when there are no conditions
 * @throws {Refused} 400 for a condition that the databases cannot answer alike, with what to use instead
 */
export const readFilter = (where: unknown, scope: Scope): Filter | undefined => {
  if (where === undefined || where === null || where === '') return undefined
  if (!isObject(where)) throw noCondition('where')
  return joined(
    'all',
    Object.entries(where).map(([key, value]) => readEntry(key, value, scope)),
  )
}

const readEntry = (key: string, value: unknown, scope: Scope): Filter | undefined => {
  if (/^(and|or)$/i.test(key) && Array.isArray(value))
    return joined(
      key.toLowerCase() === 'and' ? 'all' : 'any',
      value.map((each) => readFilter(each, scope)),
    )
  if (value === undefined) return undefined
  if (!isObject(value)) throw noCondition(key)
  const path = key.replaceAll('__', '.').replace(/^_id$/, 'id')
  const conditions = Object.entries(value).map(([operator, operand]): Condition => ({
    path,
    operator,
    operand,
  }))
  return joined(
    'all',
    conditions.map((each) => readAsked(each, scope)),
  )
}

type Condition = { path: string; operator: string; operand: unknown }

const readAsked = (condition: Condition, scope: Scope): Filter | undefined => {
  const { operand, operator, path } = condition
  const kind = kindAt(path, scope)
  // `contains` with an object: conditions that one and the same related document must meet.
  if (operator === 'contains' && isObject(operand) && (kind === 'relation' || kind === 'id'))
    return readNested(path, operand, scope)
  const allowed: readonly string[] = operatorsOf[kind]
  if (!allowed.includes(operator)) throw operatorUnanswered(path, operator, allowed)
  if (kind === 'either') return { is: 'either', path, operator, operand }
  const isOne = !['all', 'in', 'not_in'].includes(operator)
  const values = (isOne ? [operand] : listOf(operand)).map((each) => valueOrNull(kind, each))
  return expanded({ path, operator, operand: isOne ? values[0] : values }, scope)
}

/**
 * Reduces an operator to positive conditions on single values: a negation negates the whole condition, `all` becomes
 * one condition per value, and null in a list becomes a condition of its own.
 */
const expanded = (condition: Condition, scope: Scope): Filter => {
  const { operand, operator, path } = condition
  const again = (operator: string, operand: unknown): Filter => expanded({ path, operator, operand }, scope)
  const opposite = opposites[operator]
  if (opposite !== undefined) return { is: 'not', of: again(opposite, operand) }
  if (operator === 'exists' && !isYes(operand)) return { is: 'not', of: again('exists', true) }
  if (operator === 'all') {
    const values = listOf(operand)
    return values.length === 0
      ? again('in', [])
      : { is: 'all', of: values.map((each) => again('equals', each)) }
  }
  const values = operator === 'in' ? listOf(operand) : []
  if (values.includes(null)) {
    const present = values.filter((each) => each !== null)
    return { is: 'any', of: [again('equals', null), again('in', present)] }
  }
  return operator === 'equals' && operand === null
    ? { is: 'not', of: reach(path, { operator: 'set', operand: true }, scope) }
    : reach(path, { operator, operand }, scope)
}

const opposites: Readonly<Record<string, string>> = {
  not_equals: 'equals',
  not_in: 'in',
  not_like: 'like',
}

const isYes = (operand: unknown): boolean => operand === true || operand === 'true'

type Positive = { operator: string; operand: unknown }

/** A condition on the field at the end of a path, wrapped in the steps through other documents that lead there. */
const reach = (path: string, positive: Positive, scope: Scope): Filter => {
  const found = pathAt(path, scope)
  if (found.is === 'either') return { is: 'either', path: found.path, ...positive }
  if (found.is === 'value') return { is: 'value', at: found.at, test: readTest(found.at, positive, path) }
  return stepped(found, reach(found.rest, positive, behind(found, scope)))
}

const readNested = (path: string, where: unknown, scope: Scope): Filter | undefined => {
  const found = pathAt(`${path}.createdAt`, scope)
  if (found.is !== 'related' && found.is !== 'named') throw noSuchField(path)
  const filter = readFilter(where, behind(found, scope))
  return filter && stepped(found, filter)
}

type Step = Exclude<Path, { is: 'either' | 'value' }>

const stepped = (step: Step, filter: Filter): Filter =>
  step.is === 'related'
    ? { is: 'related', at: step.at, target: step.target, filter }
    : { is: 'named', by: step.by, on: step.on, filter }

const behind = (step: Step, { shapeOf }: Scope): Scope => ({
  shapeOf,
  fields: shapeOf(step.is === 'related' ? step.target : step.by) ?? [],
})

const pathAt = (path: string, { fields, shapeOf }: Scope): Path => {
  const found = readPath(fields, path, shapeOf)
  if (!found) throw noSuchField(path)
  return found
}

/** The kind of the field at the end of a path. */
const kindAt = (path: string, scope: Scope): Kind => {
  const found = pathAt(path, scope)
  if (found.is === 'either') return 'either'
  return found.is === 'value' ? found.at.kind : kindAt(found.rest, behind(found, scope))
}

/** Joins filters by `all` or `any`, leaving out those that are empty. */
const joined = (is: 'all' | 'any', filters: readonly (Filter | undefined)[]): Filter | undefined => {
  const of = filters.filter((each) => each !== undefined)
  return of.length > 1 ? { is, of } : of[0]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
