import type { PayloadRequest } from 'payload'

import { relationIn } from '../../../text/richtext/tree.ts'

export type LinkedStory = { headline?: string | null; publishedAt?: string | null }

/**
 * The story that a trending item links to, as the desk has it; read once per story and answer, for
 * the request's data loader gathers the reads of a whole list into one query.
 */
export const storyOf = async (
  item: Record<string, unknown>,
  req: PayloadRequest,
): Promise<LinkedStory | undefined> => {
  const { story } = item
  if (story && typeof story === 'object' && 'headline' in story) return story as LinkedStory
  const id = relationIn(story)
  if (id === undefined) return undefined
  const { docs } = await req.payloadDataLoader.find({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { headline: true, publishedAt: true },
    where: { id: { equals: id } },
  })
  return docs[0]
}
