import type { IsId, ValueField } from './field.ts'
import { isRecord } from './isRecord.ts'
import { maxDepth } from './json.ts'
import type { ValueProblem, Verdict } from './problem.ts'
import { booleanProblem } from './scalars.ts'
import { textProblem } from './text.ts'
import { valueProblem } from './validateValues.ts'

/** The fields of a collection, or of its revisions; undefined when there is no such collection. */
export type FieldsOf = (collection: string) => readonly ValueField[] | undefined

export type Filtering = { fields: readonly ValueField[]; fieldsOf: FieldsOf; isId: IsId }

/**
 * Validates the shape and the values of a filter, as Payload takes it. Unknown fields and operators are skipped, because
 * they are checked elsewhere.
 *
 * @returns the first problem, or undefined
 */
export const filterProblem = (where: unknown, filtering: Filtering, level = 1): ValueProblem | undefined => {
  if (where === undefined || where === null || where === '') return undefined
  if (!isRecord(where))
    return wrongShape('where', 'A filter is an object: { field: { operator: value } }.', where)
  if (level > maxDepth)
    return { ...wrongShape('where', 'This filter is nested too deep.', undefined), code: 'too-deep' }
  for (const [key, value] of Object.entries(where)) {
    const problem = /^(and|or)$/i.test(key)
      ? branchProblem(key, value, filtering, level)
      : conditionProblem(key, value, filtering)
    if (problem) return problem
  }
  return undefined
}

// A branch needs its key, its conditions, the fields, and its depth.
// eslint-disable-next-line max-params
const branchProblem = (key: string, value: unknown, filtering: Filtering, level: number) => {
  if (!Array.isArray(value) || !value.every(isRecord))
    return wrongShape(key, `${key} takes a list of filters: [{ field: { operator: value } }].`, value)
  for (const each of value) {
    const problem = filterProblem(each, filtering, level + 1)
    if (problem) return problem
  }
  return undefined
}

const conditionProblem = (key: string, value: unknown, filtering: Filtering): ValueProblem | undefined => {
  const path = key.replaceAll('__', '.')
  if (!isRecord(value))
    return wrongShape(path, `Say how to compare: { "${path}": { operator: value } }.`, value)
  const field = fieldAt(path.split('.'), filtering.fields, filtering.fieldsOf)
  if (!field) return undefined
  for (const [operator, operand] of Object.entries(value)) {
    const verdict = operandProblem(field, { operator, operand }, filtering.isId)
    if (verdict) return { ...verdict, path, value: operand }
  }
  return undefined
}

const wrongShape = (path: string, message: string, value: unknown): ValueProblem => ({
  path,
  code: 'wrong-shape',
  message,
  value,
})

/** The field at a path, which may go through groups, rows and relations; undefined when it cannot be found. */
const fieldAt = (
  [name = '', ...rest]: readonly string[],
  fields: readonly ValueField[],
  fieldsOf: FieldsOf,
): ValueField | undefined => {
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0) return field
  const { relationTo } = field
  const inner = typeof relationTo === 'string' ? fieldsOf(relationTo) : field.fields
  return inner && fieldAt(rest, inner, fieldsOf)
}

const lists: ReadonlySet<string> = new Set(['in', 'not_in', 'all'])
const wording: ReadonlySet<string> = new Set(['like', 'not_like', 'contains'])

/** Field types whose values cannot be searched for words. */
const wordless: ReadonlySet<string> = new Set(['checkbox', 'date'])

const pointing: ReadonlySet<string> = new Set(['relationship', 'upload'])

/** Field types whose values can be compared as a whole; the others have no values that a filter could name. */
const compared: ReadonlySet<string> = new Set([
  'checkbox',
  'code',
  'date',
  'email',
  'number',
  'radio',
  'relationship',
  'select',
  'text',
  'textarea',
  'upload',
])

/**
 * Validates the operand that a field is compared with.
 *
 * @param asked.operator one of Payload's; others are skipped
 * @param asked.operand as JSON or as a query string writes it: lists also as a text with commas, no value also as `null`
 */
export const operandProblem = (
  field: ValueField,
  { operand, operator }: { operator: string; operand: unknown },
  isId: IsId,
): Verdict | undefined => {
  if (operator === 'exists') return booleanProblem(operand)
  if (wording.has(operator)) return wordingProblem(field, operator, operand)
  if (lists.has(operator)) return listProblem(field, operand, isId)
  if (!compared.has(field.type)) return undefined
  if ((isRecord(operand) || Array.isArray(operand)) && !isPointer(field, operand))
    return { code: 'wrong-shape', message: 'This must be one value.' }
  return oneProblem(field, operand, isId)
}

const wordingProblem = ({ type }: ValueField, operator: string, operand: unknown): Verdict | undefined => {
  if (wordless.has(type) || (operator === 'not_like' && pointing.has(type)))
    return { code: 'wrong-shape', message: `“${operator}” works only on texts.` }
  if (typeof operand !== 'string' && !(type === 'number' && typeof operand === 'number'))
    return { code: 'wrong-shape', message: 'The words to look for must be a text.' }
  return textProblem(String(operand))
}

const listProblem = (field: ValueField, operand: unknown, isId: IsId): Verdict | undefined => {
  const isList =
    Array.isArray(operand) || (typeof operand === 'string' && (operand !== '' || isWorded(field)))
  if (!isList) return { code: 'wrong-shape', message: 'This must be a list of values.' }
  if (!compared.has(field.type)) return undefined
  return firstOf(listed(operand), (each) => elementProblem(field, each, isId))
}

/** A relation to several collections is compared with `{ relationTo, value }`. */
const isPointer = ({ relationTo }: ValueField, operand: unknown): boolean =>
  Array.isArray(relationTo) && isRecord(operand) && 'relationTo' in operand

const listed = (operand: unknown): unknown[] => {
  if (typeof operand === 'string') return operand === '' ? [] : operand.split(',').map((each) => each.trim())
  return Array.isArray(operand) ? operand : [operand]
}

/** An element of a list must be a value; `exists` asks whether there is one. */
const elementProblem = (field: ValueField, element: unknown, isId: IsId): Verdict | undefined =>
  element === null || element === undefined || (element === 'null' && !isWorded(field))
    ? {
        code: 'wrong-shape',
        message: 'A list must not contain null. Use “exists” to find documents without a value.',
      }
    : oneProblem(field, element, isId)

const oneProblem = (field: ValueField, operand: unknown, isId: IsId): Verdict | undefined => {
  if (operand === null || operand === undefined || operand === 'null') return undefined
  if (isWorded(field)) return wordProblem(operand)
  if (Array.isArray(field.relationTo) && typeof operand === 'string') return textProblem(operand)
  return valueProblem(field, operand, isId)
}

const isWorded = ({ type }: ValueField): boolean => /^(text|textarea|email|code)$/.test(type)

/** A text may be compared with a number or a boolean, because a query string cannot distinguish them from texts. */
const wordProblem = (operand: unknown): Verdict | undefined =>
  ['boolean', 'number', 'string'].includes(typeof operand)
    ? textProblem(String(operand))
    : { code: 'wrong-shape', message: 'This must be a text.' }

const firstOf = <Each>(values: readonly Each[], problemOf: (value: Each) => Verdict | undefined) => {
  for (const value of values) {
    const problem = problemOf(value)
    if (problem) return problem
  }
  return undefined
}
