import { noticesMissing, noticesOf } from '../../../editorial/corrections/notice.ts'
import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { eventsOf } from '../eventsOf.ts'
import { addEvents } from './addEvents.ts'
import { factsOf, readFacts } from './readFacts.ts'

/** What a move means for what the public sees, in the outbox; a write that moves nothing to the public tells nothing. */
export const tellLive: Effect = async ({ req, outcome, doc }) => {
  const { from, move, publicBefore, resource, to } = outcome
  if (move === undefined || (to !== 'published' && to !== 'withdrawn')) return
  const change = {
    resource,
    document: doc.id,
    live: from.live,
    to,
    before: publicBefore && (await factsOf(req, resource, publicBefore)),
    after: await readFacts(req, resource, doc.id),
    notices: noticesMissing(noticesOf(doc), noticesOf(publicBefore)),
  }
  await addEvents(req, eventsOf(change))
}
