import { contentHash } from '../../editorial/stories/content.ts'

type Fields = Readonly<Record<string, unknown>>

/** The fields that an import writes, by collection; what it does not write is the editors' own. */
const importedFields = {
  articles: ['headline', 'dek', 'section', 'topics', 'bylines', 'leadImage', 'body', 'language', 'seo'],
  persons: ['name', 'kinds'],
  sections: ['name', 'description', 'parent'],
} as const

export type ImportedCollection = keyof typeof importedFields

/**
 * A hash of what an import wrote into a document. As long as the document still has it, nobody has changed what
 * was imported.
 *
 * @param document plain data, relations as ids
 * @param more fields that this source has beside those that all have
 */
export const imprintOf = (
  collection: ImportedCollection,
  document: Fields,
  more: readonly string[] = [],
): string => {
  const entries = [...importedFields[collection], ...more].map(
    (field) => [field, withoutRowIds(document[field])] as const,
  )
  return contentHash(Object.fromEntries(entries))
}

/** Rows of an array get ids of their own when they are stored. */
const withoutRowIds = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id'))
  })
}

/** What is remembered of an import: what was written, the stage it was meant for and the one it got. */
export type Mark = { imprint: string; planned: string; stage: string }

export const writeMark = ({ imprint, planned, stage }: Mark): string => [imprint, planned, stage].join(':')

export const readMark = (hash: unknown): Mark | undefined => {
  if (typeof hash !== 'string') return undefined
  const [imprint, planned, stage] = hash.split(':')
  return imprint && planned && stage ? { imprint, planned, stage } : undefined
}

/**
 * What a repeated import does with a document: nothing when the source is as it was, nothing when somebody has
 * changed or moved it here, else an update.
 */
export const decideRepeat = (ask: {
  mark: Mark | undefined
  stored: { imprint: string; stage: string }
  incoming: { imprint: string; planned: string }
}): 'kept' | 'unchanged' | 'update' => {
  const { mark, stored, incoming } = ask
  if (mark?.imprint !== stored.imprint || mark.stage !== stored.stage) return 'kept'
  return mark.imprint === incoming.imprint && mark.planned === incoming.planned ? 'unchanged' : 'update'
}
