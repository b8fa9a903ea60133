import { record } from '../../audit/payload/record.ts'
import type { Effect } from '../../workflow/payload/outcome.ts'
import { noticesMissing, noticesOf } from '../notice.ts'

/** Notes each correction, clarification, update and retraction when readers first see it. */
export const logNotices: Effect = async ({ req, outcome, doc }) => {
  const { move, publicBefore, resource, rev, to } = outcome
  if (move === undefined || to !== 'published') return
  for (const { kind, text, date } of noticesMissing(noticesOf(doc), noticesOf(publicBefore))) {
    const details = { kind, text, date: date ?? null }
    await record(req, { action: 'correction.publish', resource, document: doc.id, rev, details })
  }
}
