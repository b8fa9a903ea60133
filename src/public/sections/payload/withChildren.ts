import type { Payload } from 'payload'

import { findList } from '../../lists/payload/readList.ts'

/** Sections right below one; no site has more. */
const most = 100

/** A section that is live and those right below it that are, by their ids. */
export const withChildren = async (payload: Payload, id: string): Promise<string[]> => {
  const { ids } = await findList({
    payload,
    type: 'sections',
    query: { limit: most, pagination: false },
    within: { is: 'key', key: 'parent', values: [id] },
    now: Date.now(),
  })
  return [id, ...ids]
}
