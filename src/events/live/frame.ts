import { type LiveEvent, publicData } from '../outbox/liveEvent.ts'

/**
 * Formats one message of an event stream (WHATWG HTML §9.2.6), with its blank line.
 *
 * @param message.id becomes the client's last event id; must not contain a line break
 * @param message.event the type; must not contain a line break
 * @param message.data may have several lines; without it the client dispatches nothing but still remembers the id
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

/** The first lines of a stream: after how many milliseconds a client reconnects. */
export const opening = (retry: number): string => `retry: ${retry}\n\n`

/** A heartbeat, with the number up to which the client has received everything. */
export const heartbeatFrame = (seq: number): string => `: still here\n${frame({ id: String(seq) })}`

/** Tells a client that it has missed events that no longer exist, so it must reload and continue from here. */
export const resetFrame = (seq: number): string =>
  frame({
    id: String(seq),
    event: 'reset',
    data: JSON.stringify({
      message: 'Some events were missed and have been deleted. Reload the documents that you show.',
    }),
  })
