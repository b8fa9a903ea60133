import type { Payload } from 'payload'

import type { Section } from '../../../payload-types.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'

/** No site has more sections in one place. */
const most = 100

/**
 * Live sections by their names.
 *
 * @param parent the id of the one right above; undefined for those below none
 */
export const readSections = (payload: Payload, parent: string | undefined): Promise<Section[]> =>
  findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: most,
    select: { name: true, slug: true, parent: true },
    sort: 'name',
    where: {},
    within:
      parent === undefined
        ? { is: 'not', of: { is: 'has', key: 'parent', target: 'sections' } }
        : { is: 'key', key: 'parent', values: [parent] },
  })
