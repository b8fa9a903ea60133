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
  /** Which IP addresses are refused, because an export may contain addresses of this machine and its network. */
  refuses: Refuses
  resolve?: Resolve
  /** The timeout for one image in milliseconds, redirects included. */
  timeout?: number
  /** The largest image, in bytes. */
  maxBytes?: number
}

const MAX_REDIRECTS = 5
const MAX_FAILURES = 3

/**
 * Fetches images over HTTP. A host that failed three times in a row is not tried again, so that a dead site does not delay
 * the import by the timeout of each of its images.
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
      const problem = signal.aborted ? 'Its server did not answer in time.' : reasonOf(error)
      failures.set(host, [...failed, problem])
      return { problem }
    }
  }
}

type Following = OpenOptions & { refuses: Refuses }

/** The answer after redirects, each of which is checked like the first address; or a text that says what is wrong. */
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
      return `Its server answered ${status}.`
    address = new URL(headers.location, address).href
  }
  return 'There are too many redirects.'
}

const readBody = async (
  response: IncomingMessage,
  request: { url: string; maxBytes: number },
): Promise<FoundFile> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > request.maxBytes) return { problem: `It is larger than ${request.maxBytes} bytes.` }
    pieces.push(piece)
  }
  return { data: Buffer.concat(pieces), name: nameOf(request.url) }
}

const fromDataUrl = (url: string, maxBytes: number): FoundFile => {
  const comma = url.indexOf(',')
  const isBase64 = /;base64$/i.test(url.slice(0, comma))
  if (!isBase64 || url.length > maxBytes * 1.4)
    return { problem: 'It is embedded in the page in a format that is not supported.' }
  return { data: Buffer.from(url.slice(comma + 1), 'base64'), name: 'image' }
}

const reasons: Readonly<Record<string, string>> = {
  EAI_AGAIN: 'The name of its server cannot be resolved.',
  ECONNREFUSED: 'Its server refused the connection.',
  ENOTFOUND: 'There is no server with that name.',
}

const reasonOf = (error: unknown): string => {
  const { code = '', message = '' } = error as Partial<NodeJS.ErrnoException>
  return message === privateHost ? message : (reasons[code] ?? `It cannot be fetched: ${message || code}`)
}
