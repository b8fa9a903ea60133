import { isEquivalent } from '../../text/digest/isEquivalent.ts'

type Document = Readonly<Record<string, unknown>>

/** What people write of a picture and readers see, or see it by. */
const wordFields = ['alt', 'caption', 'credit', 'rights', 'rightsUntil', 'focalX', 'focalY'] as const

/** What is read off the file, and goes where the file goes. */
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

/** Of a file's facts, those that whoever sends a picture may not set: they are read off the file. */
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

/** The fields of a write that say something else to readers than the picture does now. */
export const changedWords = (before: Document, sent: Document): string[] =>
  wordFields.filter((name) => name in sent && !isEquivalent(valueOf(sent[name]), valueOf(before[name])))

/** Dates are compared as times, however they are written. */
const valueOf = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString()
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
  return isTime && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : value
}

/** Names of changed fields as people read them, each once. */
export const changedLabels = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => labels[name] ?? name)),
]

/** What readers see of a picture, to be kept when it changes. */
export const shownOf = (row: Document): Document => pick(row, [...wordFields, ...fileFields])

export const fileOf = (row: Document): Document => pick(row, fileFields)

/** A write without what nobody sets by hand. */
export const withoutFileFacts = (sent: Document): Document =>
  Object.fromEntries(
    Object.entries(sent).filter(([name]) => !(readOffFile as readonly string[]).includes(name)),
  )

export const pick = (row: Document, names: readonly string[]): Document =>
  Object.fromEntries(names.filter((name) => name in row).map((name) => [name, row[name] ?? null]))
