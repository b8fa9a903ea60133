import type { Payload } from 'payload'

import { findPublic } from '../../lists/payload/findPublic.ts'

/** Sections right below one; no site has more. */
const most = 100

/** A section and those right below it that are live, by their ids. */
export const withChildren = async (payload: Payload, id: string): Promise<string[]> => {
  const below = await findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: most,
    select: {},
    where: { parent: { equals: id } },
  })
  return [id, ...below.map((section) => section.id)]
}
