import type { Payload, Where } from 'payload'

import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf } from '../../../platform/tags/tags.ts'
import { withdrawnOf } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { compileWhere } from '../../lists/payload/compileWhere.ts'
import type { Withdrawn } from '../feed.ts'

/** More of them are not told; readers that keep a feed for long ask often enough. */
const most = 50

const newest = (['published', 'created', 'id'] as const).map((column) => ({ column, isDescending: true }))

/**
 * The stories of a feed that were public and no longer are, the newest first: that they are gone, and when, which their
 * own addresses tell too.
 */
export const readWithdrawn = async (payload: Payload, where: Where): Promise<Withdrawn[]> => {
  dependsOn(anyOf('articles'))
  const now = Date.now()
  const settled = await compileWhere(payload, 'articles', { where, now })
  const type = withdrawnOf('articles')
  const found = await storeOf(payload).find(
    { type, where: settled, order: newest, limit: most, offset: 0 },
    now,
  )
  return found.flatMap(({ id, values: [at] }) => (typeof at === 'string' ? [{ id, at }] : []))
}
