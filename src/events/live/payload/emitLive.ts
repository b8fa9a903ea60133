import { noticesMissing, noticesOf } from '../../../editorial/corrections/notice.ts'
import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { eventsOf } from '../eventsOf.ts'
import { addEvents } from './addEvents.ts'
import { factsOf, readFacts } from './readFacts.ts'

/** Writes the events of a move to the outbox, if it changes what the public sees. */
export const emitLive: Effect = async ({ req, outcome, doc }) => {
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
