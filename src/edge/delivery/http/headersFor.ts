import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Answer, Body } from '../answer.ts'

export type SendingOptions = {
  /** Headers for other origins, name and value in turn. */
  corsOf: (origin: string) => readonly string[]
  /** For how many seconds it has not been known whether answers are new; undefined while it is (RFC 9211 §2.4). */
  staleSince: () => number | undefined
}

export type Sending = SendingOptions & { req: IncomingMessage; res: ServerResponse; now: number }

/** An answer on its way to one client, in the coding that it takes. */
export type Sent = { answer: Answer; body: Body; sending: Sending }

/** Whether a network in front passed the request on. */
const isPassedOn = ({ headers }: IncomingMessage): boolean =>
  headers.via !== undefined || headers['x-forwarded-for'] !== undefined

/** The second that a time in milliseconds is in. */
const secondOf = (time: number): number => Math.floor(time / 1000)

/** What depends on who asks, and in which second, beside what is ready. */
export const headersFor = ({ answer, sending }: Sent, ready: readonly string[]): string[] => {
  const { corsOf, now, req } = sending
  const staleSince = sending.staleSince()
  const headers = [...ready]
  const age = secondOf(now) - secondOf(answer.madeAt)
  if (age > 0) headers.push('Age', String(age))
  if (staleSince !== undefined) headers.push('Cache-Status', `copydesk; hit; ttl=-${staleSince}`)
  if (req.headers.origin !== undefined) headers.push(...corsOf(req.headers.origin))
  if (isPassedOn(req)) headers.push(...answer.keys())
  return headers
}
