import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'

import { checkedLookup, type Resolve } from '../../../platform/outbound/hostProblem.ts'
import type { Attempt } from '../outcome.ts'
import { addressProblem, type AddressRules, refuses } from './addressProblem.ts'

/** How messages are sent. */
export type Post = {
  addressRules: AddressRules
  /** The timeout of one message in milliseconds, from resolving the host name to the answer. */
  timeout: number
  /** Resolves host names; by default the system does. */
  resolve?: Resolve
}

const mostBytes = 2000

type Sent = { url: string; headers: Record<string, string>; body: string }

/**
 * Sends a message on a new connection, made to the address that was checked. Redirects are not followed. Only the
 * beginning of the answer is read.
 *
 * @returns the outcome; it never throws
 */
export const postMessage = async (sent: Sent, post: Post): Promise<Attempt> => {
  const problem = addressProblem(sent.url, post.addressRules)
  if (problem !== undefined) return { problem }
  const signal = AbortSignal.timeout(post.timeout)
  try {
    const response = await send(sent, post, signal)
    const text = await beginningOf(response)
    return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] ?? null, text }
  } catch (error) {
    return { problem: signal.aborted ? 'The receiver did not answer in time.' : wordsOf(error) }
  }
}

const send = (
  { url, headers, body }: Sent,
  { addressRules, resolve }: Post,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const { request } = url.startsWith('https:') ? https : http
    const options = {
      agent: false,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      lookup: checkedLookup(refuses(addressRules), resolve),
      method: 'POST',
      signal,
    }
    request(url, options, done).on('error', fail).end(body)
  })

const beginningOf = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= mostBytes) break
  }
  response.destroy()
  return Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8')
}

const wordsOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300)
