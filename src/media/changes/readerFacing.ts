import { isEquivalent } from '../../text/digest/isEquivalent.ts'

type Document = Readonly<Record<string, unknown>>

/** Fields that people fill in and that affect what readers see. */
const wordFields = ['alt', 'caption', 'credit', 'rights', 'rightsUntil', 'focalX', 'focalY'] as const

/** Fields that are derived from the file and change with it. */
const fileFields = [
  'filename',
  'filesize',
  'mimeType',
  'width',
  'height',
  'sizes',
  'version',
  'blur',
] as const

/** Derived fields that clients may not set. */
const readOffFile = ['filesize', 'mimeType', 'width', 'height', 'thumbnailURL'] as const

const labels: Readonly<Record<string, string>> = {
  alt: 'alternative text',
  caption: 'caption',
  credit: 'credit',
  rights: 'rights',
  rightsUntil: 'end of rights',
  focalX: 'focal point',
  focalY: 'focal point',
  filename: 'file',
}

/** The fields of a write that differ from the picture as readers see it now. */
export const changedWords = (before: Document, sent: Document): string[] =>
  wordFields.filter((name) => name in sent && !isEquivalent(valueOf(sent[name]), valueOf(before[name])))

/** Dates are compared as times, however they are written. */
const valueOf = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
  return isTime && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : value
}

/** The labels of changed fields, each once. */
export const changedLabels = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => labels[name] ?? name)),
]

/** Everything that readers see of a picture, to be stored before it changes. */
export const shownOf = (row: Document): Document => pick(row, [...wordFields, ...fileFields])

export const fileOf = (row: Document): Document => pick(row, fileFields)

/** The data of a write without the derived fields. */
export const withoutFileFacts = (sent: Document): Document =>
  Object.fromEntries(
    Object.entries(sent).filter(([name]) => !(readOffFile as readonly string[]).includes(name)),
  )

export const pick = (row: Document, names: readonly string[]): Document =>
  Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name] ?? null]))
