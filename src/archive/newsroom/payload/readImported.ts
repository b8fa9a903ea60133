import type { Payload, SelectType, Where } from 'payload'

import type { Origin } from '../../documents/documents.ts'
import type { ImportedCollection } from '../../documents/imprint.ts'

export type Stored = Record<string, unknown> & { id: string }
export type ImportedStory = { id: string; origin: { key: string } }

/** The newest revisions of documents, relations as ids. */
export const readNewest = async <Found = Stored>(
  payload: Payload,
  collection: ImportedCollection,
  query: { where: Where; limit?: number; select?: SelectType },
): Promise<Found[]> => {
  const { docs } = await payload.find({
    limit: 0,
    ...query,
    collection,
    depth: 0,
    draft: true,
    joins: false as never,
    overrideAccess: true,
    pagination: false,
  })
  return docs as unknown as Found[]
}

/** A filter for the documents imported from any of these origins of one system. */
export const cameFrom = (system: string, origins: readonly Origin[]): Where => ({
  and: [{ 'origin.system': { equals: system } }, { 'origin.key': { in: origins.map(({ id }) => id) } }],
})

/** The selected fields of the newest revisions of the stories that were imported from origins of one system. */
export const readImported = async <Story extends ImportedStory>(
  payload: Payload,
  origins: readonly Origin[],
  select: SelectType,
): Promise<Story[]> => {
  const [first] = origins
  if (!first) return []
  const where = cameFrom(first.system, origins)
  return readNewest<Story>(payload, 'articles', { where, select: { ...select, origin: true } })
}
