import { createHash } from 'node:crypto'

import { answerKeys } from '../../platform/tags/purgeKeys.ts'
import type { Tag } from '../../platform/tags/tags.ts'
import type { Coding } from './conditions.ts'

/** A body in one coding, as it is sent again and again. */
export type Body = {
  bytes: Buffer
  /** Name and value in turn, without what depends on who asks and when; length and coding are not among them. */
  headers: readonly string[]
  /** The same, of the whole. */
  wholeHeaders: readonly string[]
}

/** A complete public answer, ready to be sent again and again. */
export type Answer = {
  key: string
  status: number
  /** Other codings than the plain one are made when first asked for. */
  bodies: { identity: Body } & Partial<Record<Coding, Body | Promise<Body>>>
  /** Name and value in turn, for every coding. */
  common: readonly string[]
  /** Name and value of the header by which a network in front may throw away what a write has changed. */
  keys: () => readonly string[]
  /** Strong, one for each coding (RFC 9110 §8.8.3). */
  etags: Record<Coding, string>
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
  status: number
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
export const answerOf = ({ key, status, body, headers, tags, until, now, varies }: Made): Answer => {
  const kept = Object.entries(headers).filter(([name, value]) => value !== undefined && !leftOut.test(name))
  const common = [
    ...kept.flatMap(([name, value]) => [canonical(name), String(value)]),
    ...['Cache-Control', cacheControlOf(headers)],
    ...['Vary', [varies, 'Accept-Encoding', 'Origin'].filter(Boolean).join(', ')],
  ]
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const etags = { identity: `"${hash}"`, gzip: `"${hash}-gzip"`, br: `"${hash}-br"` }
  const isText = body.length >= leastToCode && texts.test(String(headers['content-type'] ?? ''))
  return {
    key,
    status,
    bodies: { identity: bodyOf(body, 'identity', { common, etags }) },
    common,
    keys: once(() => surrogateKey(tags)),
    etags,
    isText,
    madeAt: now,
    until,
    tags,
    aliases: [],
    size: Math.ceil(body.length * (isText ? 1.5 : 1) + 100 * tags.length + 2 * key.length + 3000),
  }
}

/** Bytes made ready to be sent many times. */
export const bodyOf = (
  bytes: Buffer,
  coding: Coding,
  { common, etags }: Pick<Answer, 'common' | 'etags'>,
): Body => {
  const headers = [...common, 'ETag', etags[coding]]
  return {
    bytes,
    headers,
    wholeHeaders: [
      ...headers,
      ...(coding === 'identity' ? [] : ['Content-Encoding', coding]),
      ...['Content-Length', String(bytes.length)],
    ],
  }
}

/** Made for those alone who come by a network. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const surrogateKey = (tags: readonly Tag[]): string[] =>
  tags.length === 0 ? [] : ['Surrogate-Key', answerKeys(tags).join(' ')]

const canonical = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
