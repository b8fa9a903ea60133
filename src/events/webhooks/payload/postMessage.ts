import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'

import { checkedLookup, type Resolve } from '../../../platform/outbound/hostProblem.ts'
import type { Attempt } from '../outcome.ts'
import { addressProblem, type Openness, refuses } from './addressProblem.ts'

/** How messages go out. */
export type Post = {
  openness: Openness
  /** Milliseconds for one message, from the look-up of the name to the answer. */
  timeout: number
  /** How names are resolved, where it is not by the machine's own way. */
  resolve?: Resolve
}

const mostBytes = 2000

type Sent = { url: string; headers: Record<string, string>; body: string }

/**
 * Sends a message on a connection of its own, made to the very address that was checked. A redirect is an answer like
 * any other: it is not followed. Of the answer no more is read than its beginning.
 *
 * @returns what came of it; it never throws
 */
export const postMessage = async (sent: Sent, post: Post): Promise<Attempt> => {
  const problem = addressProblem(sent.url, post.openness)
  if (problem !== undefined) return { problem }
  const signal = AbortSignal.timeout(post.timeout)
  try {
    const response = await ask(sent, post, signal)
    const text = await beginningOf(response)
    return { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] ?? null, text }
  } catch (error) {
    return { problem: signal.aborted ? 'The receiver does not answer in time.' : wordsOf(error) }
  }
}

const ask = (
  { url, headers, body }: Sent,
  { openness, resolve }: Post,
  signal: AbortSignal,
): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    const { request } = url.startsWith('https:') ? https : http
    const options = {
      agent: false,
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      lookup: checkedLookup(refuses(openness), resolve),
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
