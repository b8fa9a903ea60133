import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'

import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

import { addressHeader } from '../people/audit/payload/provenance.ts'
import { notedTrouble } from '../platform/database/payload/writeQueue.ts'
import { tryAgainIn } from '../platform/database/trouble.ts'
import { settings } from '../platform/settings/settings.ts'
import { unavailable } from './guardDatabase.ts'

const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * An Express request as a Fetch request, to our own address: the client's `Host` must not get into an answer. HEAD
 * becomes GET: Payload and graphql-http do not support HEAD, and `sendResponse` leaves the body out.
 *
 * @param body the bytes, if they have been read; otherwise the body is streamed
 */
export const toRequest = (req: ExpressRequest, body?: Buffer): Request => {
  const method = req.method === 'HEAD' ? 'GET' : req.method
  const headers = headersOf(req)
  const aborter = new AbortController()
  req.once('close', () => {
    if (!req.complete) aborter.abort()
  })
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal: aborter.signal }
  if (!bodiless.has(method)) {
    init.body = body ? new Uint8Array(body) : (Readable.toWeb(req) as unknown as ReadableStream)
    init.duplex = 'half'
  }
  return new Request(settings.address + req.originalUrl, init)
}

/** The headers of a request, and its client's address. Payload builds URLs from `Host`, so it is set to our own. */
export const headersOf = (req: ExpressRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, one)
  }
  const type = headers.get('content-type')
  if (type !== null) headers.set('content-type', plainType(type))
  headers.set(addressHeader, req.ip ?? '')
  if (headers.has('host')) headers.set('host', new URL(settings.address).host)
  return headers
}

/** A media type in small letters: Payload drops bodies whose type is spelt otherwise. Parameters, such as a boundary, stay. */
const plainType = (type: string): string => type.replace(/^[^;]*/, (essence) => essence.trim().toLowerCase())

const dropped = async ({ body }: Response): Promise<void> => body?.cancel()

const isSpoiled = ({ status }: Response): boolean => notedTrouble() !== undefined && status >= 400

/** The door before everything has said these; Payload's are the same whoever asks. */
const ofCors = 'access-control-'

const setHeaders = (res: ExpressResponse, { headers, status }: Response): void => {
  res.status(status)
  headers.forEach((value, name) => {
    if (name !== 'set-cookie' && !name.startsWith(ofCors)) res.setHeader(name, value)
  })
  if (status === 503 && !headers.has('Retry-After')) res.setHeader('Retry-After', String(tryAgainIn))
}

/**
 * Sends a Fetch response through Express; cookies stay apart, a HEAD request gets no body. A refusal that was made while
 * the database failed is none: a log-in that could not be looked up is not a missing one. Nothing is sent where the
 * request has been answered meanwhile.
 */
export const sendResponse = async (
  req: ExpressRequest,
  res: ExpressResponse,
  response: Response,
): Promise<void> => {
  if (res.headersSent || isSpoiled(response)) {
    await dropped(response)
    if (!res.headersSent) unavailable(res)
    return
  }
  setHeaders(res, response)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) res.setHeader('set-cookie', cookies)
  if (req.method === 'HEAD' || response.body === null) {
    await dropped(response)
    res.end()
    return
  }
  await pipeline(Readable.fromWeb(response.body as WebStream), res).catch((error: unknown) => {
    /* Who goes in the middle of an answer, or is let go for being too slow, as with streams, is no fault. */
    const { code, name } = error as { code?: string; name?: string }
    if (code !== 'ERR_STREAM_PREMATURE_CLOSE' && name !== 'AbortError') throw error
  })
}
