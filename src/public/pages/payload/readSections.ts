import type { Payload } from 'payload'

import type { Section } from '../../../payload-types.ts'
import type { Where } from '../../documents/where.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'

/** No site has more sections. */
const most = 200

/**
 * Live sections by their names.
 *
 * @param parent the id of the one right above; undefined for all there are
 */
export const readSections = (payload: Payload, parent?: string): Promise<Section[]> => {
  const below: Where = { is: 'key', key: 'parent', values: [parent ?? ''] }
  return findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: most,
    select: { name: true, slug: true, parent: true },
    sort: 'name',
    where: {},
    ...(parent !== undefined && { within: below }),
  })
}
