import { record } from '../../../people/audit/payload/record.ts'
import type { Effect } from '../../stories/payload/outcome.ts'
import { noticesMissing, noticesOf } from '../notice.ts'

/** Logs each correction, clarification, update note and retraction when it becomes public. */
export const logNotices: Effect = async ({ req, outcome, doc }) => {
  const { move, to } = outcome
  if (move === undefined || to !== 'published') return
  for (const event of noticeEvents({ outcome, doc })) await record(req, event)
}

/** The log events of a publication: one for each notice that becomes public. */
export const noticeEvents = ({ outcome, doc }: Omit<Parameters<Effect>[0], 'req'>) => {
  const { publicBefore, resource, rev } = outcome
  return noticesMissing(noticesOf(doc), noticesOf(publicBefore)).map(({ kind, text, date }) => {
    const details = { kind, text, date: date ?? null }
    return { action: 'correction.publish', resource, document: doc.id, rev, details }
  })
}
