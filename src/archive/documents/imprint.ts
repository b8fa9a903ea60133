import { contentHash } from '../../editorial/stories/content.ts'

type Fields = Readonly<Record<string, unknown>>

/** The fields that an import writes, by collection; all other fields belong to the editors. */
const importedFields = {
  articles: ['headline', 'dek', 'section', 'topics', 'bylines', 'leadImage', 'body', 'language', 'seo'],
  persons: ['name', 'kinds'],
  sections: ['name', 'description', 'parent'],
} as const

export type ImportedCollection = keyof typeof importedFields

/**
 * A hash of what an import wrote to a document. While the document still has this hash, nobody has changed the imported
 * fields.
 *
 * @param document plain data, with relations as ids
 * @param more fields that only this source has
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

/** Removes the ids of rows, which are assigned when they are stored. */
const withoutRowIds = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'id'))
  })
}

/** What is stored about an import: the hash of what was written, the intended stage and the actual one. */
export type Mark = { imprint: string; planned: string; stage: string }

export const writeMark = ({ imprint, planned, stage }: Mark): string => [imprint, planned, stage].join(':')

export const readMark = (hash: unknown): Mark | undefined => {
  if (typeof hash !== 'string') return undefined
  const [imprint, planned, stage] = hash.split(':')
  return imprint && planned && stage ? { imprint, planned, stage } : undefined
}

/**
 * Decides what a repeated import does with a document: nothing when the source is unchanged or somebody has changed or
 * moved the document here, otherwise an update.
 */
export const decideRepeat = (input: {
  mark: Mark | undefined
  stored: { imprint: string; stage: string }
  incoming: { imprint: string; planned: string }
}): 'kept' | 'unchanged' | 'update' => {
  const { mark, stored, incoming } = input
  if (mark?.imprint !== stored.imprint || mark.stage !== stored.stage) return 'kept'
  return mark.imprint === incoming.imprint && mark.planned === incoming.planned ? 'unchanged' : 'update'
}
