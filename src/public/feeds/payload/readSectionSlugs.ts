import type { PayloadRequest } from 'payload'

import type { Outside } from '../../formats/payload/readSite.ts'

/** The slugs of all live sections by their ids, read once for a whole file, and only where addresses have them. */
export const readSectionSlugs = async (
  req: PayloadRequest,
  { patterns }: Outside,
): Promise<ReadonlyMap<string, string>> => {
  if (!patterns.story.includes('{section}')) return new Map()
  const { docs } = await req.payload.find({
    collection: 'sections',
    depth: 0,
    joins: false,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { slug: true },
    where: { _status: { equals: 'published' } },
  })
  return new Map(docs.map(({ id, slug }) => [id, slug ?? '']))
}
