import { type LiveEvent, publicData } from '../outbox/liveEvent.ts'

/** The JSON body of a webhook message: `type`, `timestamp` and `data` (Standard Webhooks, “Payload structure”). */
export const messageOf = (event: LiveEvent): string =>
  JSON.stringify({
    type: `${event.resource}.${event.type}`,
    timestamp: event.at,
    data: { seq: event.seq, ...publicData(event) },
  })
