import { fileSizeLimit } from '../../pictures/limits.ts'
import { hostProblem } from './hostProblem.ts'
import { type FoundFile, type ImageSource, nameOf } from './imageSource.ts'

export type FetchOptions = {
  /** Whether addresses of this machine and its network may be asked, as for a site that never was public. */
  allowsPrivateHosts: boolean
  /** Milliseconds for one image, redirects included. */
  timeout?: number
  maxBytes?: number
}

const MAX_REDIRECTS = 5

/** Fetches images over HTTP. An export can name any address, so private ones are refused unless allowed. */
export const fetchedImages =
  ({ allowsPrivateHosts, timeout = 20_000, maxBytes = fileSizeLimit }: FetchOptions): ImageSource =>
  async (url) => {
    if (url.startsWith('data:')) return fromDataUrl(url, maxBytes)
    try {
      const signal = AbortSignal.timeout(timeout)
      const response = await follow(url, { allowsPrivateHosts, signal })
      if (typeof response === 'string') return { problem: response }
      return await readBody(response, { url, maxBytes })
    } catch (error) {
      return { problem: reasonOf(error) }
    }
  }

type Following = { allowsPrivateHosts: boolean; signal: AbortSignal }

/** The answer after redirects, each of which is checked like the first address; a text says what is wrong. */
const follow = async (url: string, { allowsPrivateHosts, signal }: Following): Promise<Response | string> => {
  let address = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const problem = await hostProblem(address, allowsPrivateHosts)
    if (problem !== undefined) return problem
    const response = await fetch(address, { redirect: 'manual', signal })
    const next = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || next === null) {
      return response.ok ? response : `The server answers ${response.status}.`
    }
    await response.body?.cancel()
    address = new URL(next, address).href
  }
  return 'It is redirected too often.'
}

const readBody = async (response: Response, ask: { url: string; maxBytes: number }): Promise<FoundFile> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of response.body ?? []) {
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

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'It cannot be fetched.'
  if (error.name === 'TimeoutError') return 'The server does not answer in time.'
  const cause = error.cause instanceof Error ? error.cause.message : error.message
  return `It cannot be fetched: ${cause}`
}
