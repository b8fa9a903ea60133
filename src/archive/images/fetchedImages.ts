import type { IncomingMessage } from 'node:http'

import { fileSizeLimit } from '../../media/files/limits.ts'
import {
  checkedLookup,
  hostProblem,
  privateHost,
  type Refuses,
  type Resolve,
} from '../../platform/outbound/hostProblem.ts'
import { type FoundFile, type ImageSource, nameOf } from './imageSource.ts'
import { type OpenOptions, openUrl } from './openUrl.ts'

export type FetchOptions = {
  /** Which IP addresses are not asked: an export can name any, also those of this machine and its network. */
  refuses: Refuses
  resolve?: Resolve
  /** Milliseconds for one image, redirects included. */
  timeout?: number
  /** Bytes of one image. */
  maxBytes?: number
}

const MAX_REDIRECTS = 5
const MAX_FAILURES = 3

/**
 * Fetches images over HTTP. A host that could not be reached three times in a row is not asked again, so that a
 * site that is gone does not hold up the import for the timeout of each of its images.
 */
export const fetchedImages = ({
  refuses,
  resolve,
  timeout = 20_000,
  maxBytes = fileSizeLimit,
}: FetchOptions): ImageSource => {
  const lookup = checkedLookup(refuses, resolve)
  const failures = new Map<string, string[]>()
  return async (url) => {
    if (url.startsWith('data:')) return fromDataUrl(url, maxBytes)
    const { host } = new URL(url)
    const failed = failures.get(host) ?? []
    if (failed.length >= MAX_FAILURES) return { problem: String(failed.at(-1)) }
    const signal = AbortSignal.timeout(timeout)
    try {
      const response = await follow(url, { lookup, signal, refuses })
      failures.delete(host)
      return typeof response === 'string'
        ? { problem: response }
        : await readBody(response, { url, maxBytes })
    } catch (error) {
      const problem = signal.aborted ? 'Its server does not answer in time.' : reasonOf(error)
      failures.set(host, [...failed, problem])
      return { problem }
    }
  }
}

type Following = OpenOptions & { refuses: Refuses }

/** The answer after redirects, each of which is checked like the first address; a text says what is wrong. */
const follow = async (url: string, { refuses, ...options }: Following): Promise<IncomingMessage | string> => {
  let address = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const problem = hostProblem(address, refuses)
    if (problem !== undefined) return problem
    const response = await openUrl(address, options)
    const { statusCode: status = 0, headers } = response
    if (status >= 200 && status < 300) return response
    response.destroy()
    if (status < 300 || status >= 400 || headers.location === undefined)
      return `Its server answers ${status}.`
    address = new URL(headers.location, address).href
  }
  return 'It is redirected too often.'
}

const readBody = async (
  response: IncomingMessage,
  ask: { url: string; maxBytes: number },
): Promise<FoundFile> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > ask.maxBytes) return { problem: `It is larger than ${ask.maxBytes} bytes.` }
    pieces.push(piece)
  }
  return { data: Buffer.concat(pieces), name: nameOf(ask.url) }
}

const fromDataUrl = (url: string, maxBytes: number): FoundFile => {
  const comma = url.indexOf(',')
  const isBase64 = /;base64$/i.test(url.slice(0, comma))
  if (!isBase64 || url.length > maxBytes * 1.4)
    return { problem: 'It is written into the page in a form that is not read.' }
  return { data: Buffer.from(url.slice(comma + 1), 'base64'), name: 'image' }
}

const reasons: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'The name of its server cannot be looked up.',
  ECONNREFUSED: 'Its server refuses the connection.',
  ENOTFOUND: 'Its server does not exist under that name.',
}

const reasonOf = (error: unknown): string => {
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>
  return message === privateHost ? message : (reasons[code] ?? `It cannot be fetched: ${message || code}`)
}
