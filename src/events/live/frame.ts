import { type LiveEvent, publicData } from '../outbox/liveEvent.ts'

/**
 * One message of an event stream (WHATWG HTML §9.2.6), with its blank line.
 *
 * @param message.id becomes the client's last event id; without a line break
 * @param message.event its type; without a line break
 * @param message.data may have several lines; left out, nothing is dispatched and the id counts all the same
 */
export const frame = ({ id, event, data }: { id?: string; event?: string; data?: string }): string =>
  [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    ...(data === undefined ? [] : data.split(/\r\n|\r|\n/).map((line) => `data: ${line}`)),
    '\n',
  ].join('\n')

/** An event as the stream sends it. */
export const eventFrame = (event: LiveEvent): string =>
  frame({ id: String(event.seq), event: event.type, data: JSON.stringify(publicData(event)) })

/** How a stream begins: how long to wait before asking again, in milliseconds. */
export const opening = (retry: number): string => `retry: ${retry}\n\n`

/** Says that the stream lives, and up to where the client has been told everything. */
export const beat = (seq: number): string => `: still here\n${frame({ id: String(seq) })}`

/** Says that events are missing and cannot be told any more: read afresh, and go on from here. */
export const resetFrame = (seq: number): string =>
  frame({
    id: String(seq),
    event: 'reset',
    data: JSON.stringify({ message: 'Events were missed that are not kept any more: read afresh.' }),
  })
