import { createHash } from 'node:crypto'

import type { Coding } from './conditions.ts'
import type { Tag } from './tags.ts'

/** A complete public answer, ready to be sent again and again. Its status is always 200. */
export type Answer = {
  key: string
  body: Buffer
  /** Name and value in turn, for each coding, without what depends on who asks and when. */
  headers: Record<Coding, readonly string[]>
  /** Strong, one for each coding (RFC 9110 §8.8.3). */
  etags: Record<Coding, string>
  /** Bodies in other codings, made when first asked for. */
  coded: Partial<Record<Coding, Buffer | Promise<Buffer>>>
  isText: boolean
  madeAt: number
  /** Milliseconds since 1970. */
  until: number
  tags: readonly Tag[]
  aliases: string[]
  /** Bytes that it takes in memory, about. */
  size: number
}

export type Made = {
  key: string
  body: Buffer
  headers: Record<string, number | string | readonly string[] | undefined>
  /** What of a request the answer goes by, beside its coding and origin. */
  varies?: string | undefined
  tags: readonly Tag[]
  until: number
  now: number
}

/** Set anew for each who asks, or without meaning when the answer is sent again. */
const leftOut =
  /^(access-control-.*|age|cache-control|connection|content-length|date|etag|keep-alive|ratelimit(-policy)?|set-cookie|transfer-encoding|vary)$/i

const texts = /^(text\/|application\/([\w.-]+\+)?(json|xml)|image\/svg)/

/** Shorter ones gain nothing. */
const leastToCode = 1024

/** A browser or a network asks each time whether its copy still holds: a publication is seen at once. */
const revalidated = 'public, max-age=0, must-revalidate'

/** What is said to be immutable has an address of its own for each version of its bytes. */
const cacheControlOf = ({ 'cache-control': said }: Made['headers']): string =>
  String(said).includes('immutable') ? String(said) : revalidated

/** An answer as it was made, with its validators. */
export const answerOf = ({ key, body, headers, tags, until, now, varies }: Made): Answer => {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !leftOut.test(name))
  const common = [
    ...[...kept, ...surrogateKey(tags)].flatMap(([name, value]) => [canonical(name), String(value)]),
    ...['Cache-Control', cacheControlOf(headers)],
    ...['Vary', [varies, 'Accept-Encoding', 'Origin'].filter(Boolean).join(', ')],
  ]
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const etags = { identity: `"${hash}"`, gzip: `"${hash}-gzip"`, br: `"${hash}-br"` }
  const isText = body.length >= leastToCode && texts.test(String(headers['content-type'] ?? ''))
  return {
    key,
    body,
    headers: {
      identity: [...common, 'ETag', etags.identity],
      gzip: [...common, 'ETag', etags.gzip],
      br: [...common, 'ETag', etags.br],
    },
    etags,
    coded: {},
    isText,
    madeAt: now,
    until,
    tags,
    aliases: [],
    size: Math.ceil(body.length * (isText ? 1.5 : 1) + 100 * tags.length + 2 * key.length + 1000),
  }
}

/** Longer lists of keys are cut by networks: what depends on more goes by the names of collections alone, in bytes. */
const longestKeys = 4000

/** By it a network in front may throw away what a write has changed. */
const surrogateKey = (tags: readonly Tag[]): [string, string][] => {
  const keys = tags.map((tag) => tag.replaceAll(' ', '%20')).join(' ')
  const short = tags.filter((tag) => !tag.includes(':')).join(' ')
  return keys === '' ? [] : [['surrogate-key', keys.length <= longestKeys ? keys : short]]
}

const canonical = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
