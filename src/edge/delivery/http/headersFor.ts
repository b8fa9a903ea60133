import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Answer, Body } from '../answer.ts'

export type SendingOptions = {
  /** CORS headers, names and values in turn. */
  corsOf: (origin: string) => readonly string[]
  /** For how many seconds answers could not be checked because the database is away; undefined while it answers (RFC 9211 §2.4). */
  staleSince: () => number | undefined
}

export type Sending = SendingOptions & { req: IncomingMessage; res: ServerResponse; now: number }

/** An answer for one client, in the coding that it accepts. */
export type Sent = { answer: Answer; body: Body; sending: Sending }

/** Whether the request came through a proxy or CDN. */
const isPassedOn = ({ headers }: IncomingMessage): boolean =>
  headers.via !== undefined || headers['x-forwarded-for'] !== undefined

/** A time in milliseconds as whole seconds. */
const secondOf = (time: number): number => Math.floor(time / 1000)

/** The headers of an answer for one request: the prepared ones, and those that depend on the request and the time. */
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
