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

const shapes: Readonly<Record<string, Shape>> = {
  text,
  textarea: text,
  email: text,
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
  array: list,
  blocks: list,
}

/**
 * Values that are of another shape than their field: a list where there is one value, a text where there is an
 * object. What a value may be is for validation to say, which reads it as what it should be, and fails otherwise.
 */
export const shapeProblems = (fields: readonly ShapedField[], data: unknown, within = ''): ShapeProblem[] =>
  isRecord(data) ? fields.flatMap((field) => problemsOf(field, data[field.name], within + field.name)) : []

const problemsOf = (field: ShapedField, value: unknown, path: string): ShapeProblem[] => {
  const shape = field.hasMany ? list : shapes[field.type]
  if (!shape || value === undefined || (value === null && field.type !== 'group')) return []
  if (!shape.is(value)) return [{ path, message: `This must be ${shape.words}.` }]
  if (field.type === 'group') return shapeProblems(field.fields ?? [], value, `${path}.`)
  if (field.type !== 'array') return []
  return (value as unknown[]).flatMap((row, place) =>
    isRecord(row)
      ? shapeProblems(field.fields ?? [], row, `${path}.${place}.`)
      : [{ path: `${path}.${place}`, message: 'This must be an object.' }],
  )
}
