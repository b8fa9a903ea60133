import { createHash } from 'node:crypto'

import { answerKeys } from '../../platform/tags/purgeKeys.ts'
import type { Tag } from '../../platform/tags/tags.ts'
import type { Coding } from './conditions.ts'

/** A body in one content coding, ready to be sent many times. */
export type Body = {
  bytes: Buffer
  /** Names and values in turn, without those that depend on the request; without length and coding. */
  headers: readonly string[]
  /** The same for the whole body. */
  wholeHeaders: readonly string[]
}

/** A complete public answer, ready to be sent many times. */
export type Answer = {
  key: string
  status: number
  /** Other codings are made on first request. */
  bodies: { identity: Body } & Partial<Record<Coding, Body | Promise<Body>>>
  /** Headers for every coding, names and values in turn. */
  common: readonly string[]
  /** The header with the surrogate keys, name and value, by which a CDN can purge the answer. */
  keys: () => readonly string[]
  /** Strong ETags, one for each coding (RFC 9110 §8.8.3). */
  etags: Record<Coding, string>
  isText: boolean
  madeAt: number
  /** Milliseconds since 1970. */
  until: number
  tags: readonly Tag[]
  aliases: string[]
  /** Approximate size in memory, in bytes. */
  size: number
}

export type Made = {
  key: string
  status: number
  body: Buffer
  headers: Record<string, number | string | readonly string[] | undefined>
  /** The `Vary` header: what the answer depends on, besides coding and origin. */
  varies?: string | undefined
  tags: readonly Tag[]
  until: number
  now: number
}

/** Headers that are set for each request, or have no meaning for a cached answer. */
const leftOut =
  /^(access-control-.*|age|cache-control|connection|content-length|date|etag|keep-alive|ratelimit(-policy)?|set-cookie|transfer-encoding|vary)$/i

const texts = /^(text\/|application\/([\w.-]+\+)?(json|xml)|image\/svg)/

/** Shorter bodies are not compressed; in bytes. */
const leastToCode = 1024

/** Clients and CDNs revalidate their copies each time, so that a publication is seen at once. */
const revalidated = 'public, max-age=0, must-revalidate'

/** The `Cache-Control` of an answer; an immutable one stays so, because its address names the version of its bytes. */
const cacheControlOf = ({ 'cache-control': said }: Made['headers']): string =>
  String(said).includes('immutable') ? String(said) : revalidated

/** Builds a cacheable answer, with its validators. */
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

/** Prepares a body to be sent many times. */
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

/** Makes a value once, on first use. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

const surrogateKey = (tags: readonly Tag[]): string[] =>
  tags.length === 0 ? [] : ['Surrogate-Key', answerKeys(tags).join(' ')]

const canonical = (name: string): string => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
