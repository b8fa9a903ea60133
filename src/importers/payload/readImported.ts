import type { Payload, SelectType } from 'payload'

import type { Origin } from '../documents.ts'

export type ImportedStory = { id: string; origin: { key: string } }

/** The newest revisions of the stories that came from origins of one system, as far as they are asked for. */
export const readImported = async <Story extends ImportedStory>(
  payload: Payload,
  origins: readonly Origin[],
  select: SelectType,
): Promise<Story[]> => {
  const [first] = origins
  if (!first) return []
  const keys = origins.map(({ id }) => id)
  const { docs } = await payload.find({
    collection: 'articles',
    where: { and: [{ 'origin.system': { equals: first.system } }, { 'origin.key': { in: keys } }] },
    depth: 0,
    draft: true,
    joins: false as never,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    select: { ...select, origin: true },
  })
  return docs as unknown as Story[]
}
