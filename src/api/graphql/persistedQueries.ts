import { createHash } from 'node:crypto'

import { LRUCache } from 'lru-cache'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

type Params = { query?: unknown; extensions?: unknown }

type Lookup =
  | { kind: 'plain' }
  | { kind: 'known'; query: string }
  /** Not stored yet: call `keep` once the query has passed validation. */
  | { kind: 'new'; hash: string; query: string }
  | { kind: 'refused'; refusal: Refusal }

export type PersistedQueries = {
  find: (params: Params) => Lookup
  keep: (hash: string, query: string) => void
}

/** Longer queries are answered but not stored. */
const longestKept = 16_384

/**
 * Automatic persisted queries, as Apollo's clients speak them: a query is sent once with its SHA-256 hash, and then by
 * the hash alone. The least recently used queries are dropped; a client sends them again.
 *
 * @param most the largest number of queries to keep
 */
export const persistedQueries = (most: number): PersistedQueries => {
  const kept = new LRUCache<string, string>({ max: most })
  return {
    find: ({ query, extensions }) => {
      const hash = hashIn(extensions)
      if (hash === undefined) return { kind: 'plain' }
      if (typeof query === 'string') return sha256(query) === hash ? { kind: 'new', hash, query } : mismatch
      const known = kept.get(hash)
      return known === undefined ? notFound : { kind: 'known', query: known }
    },
    keep: (hash, query) => {
      if (query.length <= longestKept) kept.set(hash, query)
    },
  }
}

const notFound = { kind: 'refused', refusal: refuse('PERSISTED_QUERY_NOT_FOUND') } as const

const mismatch = { kind: 'refused', refusal: refuse('PERSISTED_QUERY_HASH_MISMATCH') } as const

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hashIn = (extensions: unknown): string | undefined => {
  const { persistedQuery } = (extensions ?? {}) as {
    persistedQuery?: { version?: unknown; sha256Hash?: unknown }
  }
  const hash = persistedQuery?.sha256Hash
  return persistedQuery?.version === 1 && typeof hash === 'string' ? hash.toLowerCase() : undefined
}
