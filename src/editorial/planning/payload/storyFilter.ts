import type { PayloadRequest, Where } from 'payload'

import { openOnStories } from './readAssigned.ts'

/** What a planning view is narrowed to. */
export type StoryFilter = { section?: string | undefined; isMine: boolean }

/** The conditions on stories that a filter stands for, for the person behind the request. */
export const storyFilter = async (
  req: PayloadRequest,
  { section, isMine }: StoryFilter,
): Promise<Where[]> => [
  ...(section ? [{ section: { equals: section } }] : []),
  ...(isMine ? [await ofMine(req)] : []),
]

/** Stories that this person began or is assigned to. */
const ofMine = async (req: PayloadRequest): Promise<Where> => {
  const me = String(req.user?.id)
  const { docs } = await req.payload.find({
    collection: 'assignments',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { document: true },
    where: { and: [{ assignee: { equals: me } }, ...openOnStories] },
  })
  return {
    or: [{ createdBy: { equals: me } }, { id: { in: docs.map(({ document }) => String(document)) } }],
  }
}
