import { genesis, hashOf, type Head, type LoggedEvent } from './event.ts'

/** One fault in a log, and the number of the event. */
export type LogFault = {
  seq: number
  kind: 'changed' | 'removed' | 'reordered'
  message: string
}

export type Verdict = { events: number; head: Head; faults: LogFault[] }

/**
 * Reads a log from its beginning and finds every event that was changed, removed or reordered.
 *
 * @param events all events, in the order of `seq`
 * @param stored the stored head; without it, events removed from the end cannot be detected
 */
export const verifyLog = async (
  events: AsyncIterable<LoggedEvent> | Iterable<LoggedEvent>,
  stored: Head | undefined,
): Promise<Verdict> => {
  const faults: LogFault[] = []
  let head = genesis
  let count = 0
  for await (const event of events) {
    count += 1
    faults.push(...faultsOf(event, head))
    head = { seq: event.seq, hash: event.hash }
  }
  if (stored) faults.push(...faultsAtEnd(head, stored))
  return { events: count, head, faults }
}

const faultsOf = (event: LoggedEvent, before: Head): LogFault[] => {
  const { seq } = event
  const missing = seq - before.seq - 1
  if (missing > 0) {
    const span = missing === 1 ? `event ${seq - 1} is` : `events ${before.seq + 1} to ${seq - 1} are`
    return [fault(seq, 'removed', `${span} missing before ${seq}`), ...ownFault(event)]
  }
  if (missing < 0) return [fault(seq, 'reordered', `${seq} occurs twice or is out of order`)]
  const own = ownFault(event)
  if (own.length > 0 || event.previousHash === before.hash) return own
  return [fault(seq, 'reordered', `${seq} does not follow the event before it`)]
}

const ownFault = (event: LoggedEvent): LogFault[] =>
  hashOf(event) === event.hash
    ? []
    : [fault(event.seq, 'changed', `${event.seq} was changed after it was written`)]

const faultsAtEnd = (head: Head, stored: Head): LogFault[] => {
  if (head.seq < stored.seq) {
    return [fault(stored.seq, 'removed', `the log ends at ${head.seq}; it had ${stored.seq} events`)]
  }
  if (head.seq > stored.seq)
    return [fault(head.seq, 'changed', `the log has events after its head, ${stored.seq}`)]
  return head.hash === stored.hash
    ? []
    : [fault(head.seq, 'changed', 'the last event does not match the stored head')]
}

const fault = (seq: number, kind: LogFault['kind'], message: string): LogFault => ({ seq, kind, message })
