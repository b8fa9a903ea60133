import { shortName } from '../../text/escaping/shortName.ts'
import { addressProblem } from './addresses.ts'
import type { IsId, ValueField } from './field.ts'
import { isRecord } from './isRecord.ts'
import { maxDepth, jsonProblems } from './json.ts'
import type { ValueProblem, Verdict } from './problem.ts'
import { relationProblem } from './relations.ts'
import { richTextProblems } from './richText.ts'
import { booleanProblem, dateProblem, numberProblem, optionProblem } from './scalars.ts'
import { textProblem } from './text.ts'

/** The members that a document may have. */
export type Members = {
  fields: readonly ValueField[]
  /** Names of what is sent beside the fields, and not validated: what Payload keeps itself. */
  others: ReadonlySet<string>
}

/**
 * Validates the values of a document: this is the one place that defines which values each type of field accepts. Further
 * constraints of a field (required, length, range) are in its collection and are checked afterwards.
 *
 * @param data the document as it was sent; missing fields are not checked, and unknown ones are a problem
 * @returns the problems; an empty list when all values are valid
 */
export const validateValues = ({ fields, others }: Members, data: unknown, isId: IsId): ValueProblem[] => {
  if (isTooDeep(data))
    return [
      {
        path: '',
        code: 'too-deep',
        message: `This is nested more than ${maxDepth} levels deep.`,
        value: undefined,
      },
    ]
  return validateMembers(fields, data, { isId, path: '' }).filter(
    ({ code, path }) => code !== 'unknown-field' || !others.has(path),
  )
}

type At = { isId: IsId; path: string }

export const validateWithin = (fields: readonly ValueField[], data: unknown, at: At): ValueProblem[] =>
  isRecord(data)
    ? fields.flatMap((field) =>
        judgeField(field, data[field.name], { ...at, path: joined(at.path, field.name) }),
      )
    : []

/** The same where no other members are accepted than the fields; Payload would drop them without a word. */
const validateMembers = (fields: readonly ValueField[], data: unknown, at: At): ValueProblem[] => [
  ...validateWithin(fields, data, at),
  ...(isRecord(data) ? unknownMembers(fields, data, at) : []),
]

const unknownMembers = (
  fields: readonly ValueField[],
  data: Readonly<Record<string, unknown>>,
  { path }: At,
): ValueProblem[] => {
  const known = new Set(fields.map(({ name }) => name))
  return Object.entries(data)
    .filter(([name, value]) => value !== undefined && !known.has(name))
    .map(([name, value]) => ({
      path: joined(path, shortName(name)),
      code: 'unknown-field',
      message: 'There is no such field. Leave it out.',
      value,
    }))
}

/** The problems of one field's value. */
const judgeField = (field: ValueField, value: unknown, at: At): ValueProblem[] => {
  if (workedOut.has(field.type) || isAbsent(field, value)) return []
  const judgeType = byType[field.type]
  if (judgeType) return judgeType(field, value, at)
  return field.hasMany ? judgeList(field, value, at) : judgeOne(field, value, at)
}

/** Computed field types. The panel sends them back as it got them, and they are not stored. */
const workedOut: ReadonlySet<string> = new Set(['join', 'ui'])

/** Field types for which null is not accepted, because the databases fail on it. */
const neverNull: ReadonlySet<string> = new Set(['group', 'array', 'blocks'])

/** Field types for which forms send an empty text for no value, which Payload accepts (but not for dates). */
const emptyIsNone: ReadonlySet<string> = new Set([
  'checkbox',
  'number',
  'radio',
  'relationship',
  'select',
  'upload',
])

const isAbsent = ({ hasMany, type }: ValueField, value: unknown): boolean =>
  value === undefined ||
  (value === null && !neverNull.has(type)) ||
  (value === '' && !hasMany && emptyIsNone.has(type))

const judgeList = (field: ValueField, value: unknown, at: At): ValueProblem[] =>
  Array.isArray(value)
    ? value.flatMap((each, place) => judgeOne(field, each, { ...at, path: `${at.path}.${place}` }))
    : [wrongShape('a list', value, at)]

const judgeOne = (field: ValueField, value: unknown, { isId, path }: At): ValueProblem[] => {
  const verdict = valueProblem(field, value, isId) ?? lengthProblem(field, value)
  return verdict ? [{ ...verdict, path, value }] : []
}

/** Filters may look for longer texts, so that this is no part of `valueProblem`. */
const lengthProblem = ({ longest = Infinity }: ValueField, value: unknown): Verdict | undefined =>
  typeof value === 'string' && value.length > longest
    ? { code: 'too-long', message: `This may have at most ${longest} characters; it has ${value.length}.` }
    : undefined

/** What is wrong with a single value: a text, a number, a time, a choice or a relation; undefined when it is valid. */
export const valueProblem = (field: ValueField, value: unknown, isId: IsId): Verdict | undefined => {
  switch (field.type) {
    case 'number':
      return numberProblem(value)
    case 'checkbox':
      return booleanProblem(value)
    case 'date':
      return dateProblem(value)
    case 'select':
    case 'radio':
      return optionProblem(value, field.options ?? [])
    case 'relationship':
    case 'upload':
      return relationProblem(value, field.relationTo ?? [], isId)
    default:
      return textValueProblem(field, value)
  }
}

const textValueProblem = ({ address }: ValueField, value: unknown): Verdict | undefined => {
  if (typeof value !== 'string') return { code: 'wrong-shape', message: 'This must be a text.' }
  return textProblem(value) ?? (address && value !== '' ? addressProblem(value, address) : undefined)
}

const judgeRows = ({ fields = [] }: ValueField, value: unknown, at: At): ValueProblem[] => {
  // The panel sends 0 for a list without rows.
  if (value === 0 || value === '0') return []
  if (!Array.isArray(value)) return [wrongShape('a list', value, at)]
  return value.flatMap((row: unknown, place) => {
    const here = { ...at, path: `${at.path}.${place}` }
    return isRecord(row) ? validateMembers(fields, row, here) : [wrongShape('an object', row, here)]
  })
}

type Judge = (field: ValueField, value: unknown, at: At) => ValueProblem[]

const judgeText: Judge = ({ grammar }, value, at) =>
  grammar ? richTextProblems(value, { grammar, ...at, validateWithin }) : jsonProblems(value, at.path)

/** Field types that hold more than single values. */
const byType: Readonly<Record<string, Judge>> = {
  array: judgeRows,
  group: ({ fields = [] }, value, at) =>
    isRecord(value) ? validateMembers(fields, value, at) : [wrongShape('an object', value, at)],
  json: (_field, value, at) => jsonProblems(value, at.path),
  richText: judgeText,
}

const wrongShape = (words: string, value: unknown, { path }: At): ValueProblem => ({
  path,
  code: 'wrong-shape',
  message: `This must be ${words}.`,
  value,
})

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

/** Checked first, without recursion, so that the recursive checks cannot overflow the stack. */
const isTooDeep = (data: unknown): boolean => {
  let level: unknown[] = [data]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true
    level = level.flatMap(partsOf)
  }
  return false
}

const partsOf = (value: unknown): unknown[] =>
  isRecord(value) || Array.isArray(value) ? Object.values(value) : []
