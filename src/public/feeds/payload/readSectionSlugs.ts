import type { Payload } from 'payload'

import type { Outside } from '../../formats/payload/readSite.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'

/** No site has more sections. */
const most = 10_000

/** The slugs of all live sections by their ids, read once for a whole file, and only where addresses have them. */
export const readSectionSlugs = async (
  payload: Payload,
  { patterns }: Outside,
): Promise<ReadonlyMap<string, string>> => {
  if (!patterns.story.includes('{section}')) return new Map()
  const sections = await findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: most,
    select: { slug: true },
    where: {},
  })
  return new Map(sections.map(({ id, slug }) => [id, slug ?? '']))
}
