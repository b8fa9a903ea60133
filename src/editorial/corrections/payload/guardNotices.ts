import type { CollectionBeforeChangeHook } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { isWithdrawing } from '../../stories/payload/withdrawing.ts'
import { datedRows, noticesMissing, noticesOf } from '../notice.ts'

/**
 * Keeps public notices unchanged, and dates new ones on publication. The date is the only thing that is added to an
 * approved text, because it is not known earlier.
 *
 * @throws {Refused} 409 `correction-was-public` when a notice that has been public was removed or changed
 */
export const guardNotices: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (isWithdrawing(req)) return data
  const before = (originalDoc ?? {}) as Record<string, unknown>
  if (before['publishedAt'] && noticesOf(before).length > 0) {
    const standing = await readStanding(req, collection.slug, String(before['id']))
    const wasPublic = standing && standing.state.live !== 'never' ? noticesOf(standing.live) : []
    if (noticesMissing(wasPublic, noticesOf(data)).length > 0) throw refused('correction-was-public')
  }
  const goesOut = data['_status'] === 'published' && noticesOf(data).length > 0
  return goesOut ? { ...data, corrections: datedRows(data, new Date().toISOString()) } : data
}
