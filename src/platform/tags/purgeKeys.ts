import { hash } from 'node:crypto'

import { collectionOf, type Tag } from './tags.ts'

/**
 * The surrogate key of a tag, by which a CDN purges answers. Ids are hashed, because an answer may depend on a document
 * that is not public yet, and the key must not reveal its id.
 *
 * - `articles`: every answer that involves an article
 * - `articles-list`: every list; `articles-list-HASH` those of one section, `articles-list-wide` those of no section
 * - `articles-HASH`: every answer that shows that document
 * - `articles-at-HASH`: the document at that slug
 * - `articles-many`: answers that depend on more documents than they can name
 *
 * Keys consist of `a-z`, `0-9` and `-`.
 */
export const purgeKeyOf = (tag: Tag): string => {
  const [, name = tag, mark, rest = ''] = parts.exec(tag) ?? []
  const collection = name.replace('global/', '')
  switch (mark) {
    case '?':
      return rest === '' ? `${collection}-list` : `${collection}-list-${rest === '*' ? 'wide' : short(rest)}`
    case ':':
      return `${collection}-${short(rest)}`
    case '#':
      return `${collection}-at-${short(rest)}`
    case undefined:
    default:
      return collection
  }
}

const parts = /^([^?:#]+)(?:([?:#])(.*))?$/s

/** 64 bits are enough: a collision costs one needless purge. */
const short = (text: string): string => hash('sha256', text, 'hex').slice(0, 16)

/** CDNs cut off longer headers; in bytes. */
const longestHeader = 4000

/** The keys of an answer. An answer that depends on too many documents gets a `-many` key instead of theirs. */
export const answerKeys = (tags: readonly Tag[]): string[] => {
  const keys = tags.map(purgeKeyOf)
  if (keys.join(' ').length <= longestHeader) return keys
  const named = tags.filter(isOfDocument)
  return [...tags.filter((tag) => !isOfDocument(tag)).map(purgeKeyOf), ...manyOf(named)]
}

const isOfDocument = (tag: Tag): boolean => /[:#]/.test(tag)

const manyOf = (tags: readonly Tag[]): string[] => [
  ...new Set(tags.map((tag) => `${purgeKeyOf(collectionOf(tag))}-many`)),
]

/** A write with more keys purges whole collections. */
const mostKeys = 100

/** The keys that a write purges, from the tags that it touched. */
export const writeKeys = (tags: readonly Tag[]): string[] => {
  const collections = [...new Set(tags.map(collectionOf))]
  if (tags.length > mostKeys) return collections.map(purgeKeyOf)
  return [...new Set([...tags.map(purgeKeyOf), ...manyOf(tags.filter(isOfDocument))])]
}
