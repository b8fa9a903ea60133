/** As much of a field as its shape needs. */
export type ShapedField = {
  name: string
  type: string
  hasMany?: boolean | undefined
  fields?: readonly ShapedField[]
}

export type ShapeProblem = { path: string; message: string }

type Shape = { is: (value: unknown) => boolean; words: string }

const isText = (value: unknown): boolean => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text: Shape = { is: isText, words: 'a text' }
const record: Shape = { is: isRecord, words: 'an object' }
const list: Shape = { is: Array.isArray, words: 'a list' }
/** The panel sends 0 for a list without rows. */
const rows: Shape = { is: (value) => Array.isArray(value) || value === 0 || value === '0', words: 'a list' }

/** SQLite’s driver takes no larger whole number, and a larger one is not exact anywhere. */
const number: Shape = {
  is: (value) => !(Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER),
  words: `between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`,
}

/** Worked out from other documents: the panel sends back what it was given, and Payload stores none of it. */
const workedOut: ReadonlySet<string> = new Set(['join'])

/** For which null is no value: the database adapter fails at it. */
const neverNull: ReadonlySet<string> = new Set(['group', 'array', 'blocks'])

const shapes: Readonly<Record<string, Shape>> = {
  text,
  textarea: text,
  email: text,
  number,
  code: text,
  select: text,
  radio: text,
  date: {
    is: (value) => isText(value) || value instanceof Date || typeof value === 'number',
    words: 'a time',
  },
  relationship: { is: (value) => !Array.isArray(value), words: 'one document' },
  upload: { is: (value) => !Array.isArray(value), words: 'one document' },
  group: record,
  array: rows,
  blocks: rows,
}

/**
 * Values that are of another shape than their field: a list where there is one value, a text where there is an
 * object. What a value may be is for validation to say, which reads it as what it should be, and fails otherwise.
 */
export const shapeProblems = (fields: readonly ShapedField[], data: unknown, within = ''): ShapeProblem[] =>
  isRecord(data) ? fields.flatMap((field) => problemsOf(field, data[field.name], within + field.name)) : []

const problemsOf = (field: ShapedField, value: unknown, path: string): ShapeProblem[] => {
  if (workedOut.has(field.type)) return []
  const shape = field.hasMany ? list : shapes[field.type]
  if (!shape || isAbsent(field, value)) return []
  if (!shape.is(value)) return [{ path, message: `This must be ${shape.words}.` }]
  if (field.type === 'group') return shapeProblems(field.fields ?? [], value, `${path}.`)
  return field.type === 'array' && Array.isArray(value) ? problemsInRows(field, value, path) : []
}

const isAbsent = ({ type }: ShapedField, value: unknown): boolean =>
  value === undefined || (value === null && !neverNull.has(type))

const problemsInRows = ({ fields = [] }: ShapedField, values: unknown[], path: string): ShapeProblem[] =>
  values.flatMap((row, place) =>
    isRecord(row)
      ? shapeProblems(fields, row, `${path}.${place}.`)
      : [{ path: `${path}.${place}`, message: 'This must be an object.' }],
  )
