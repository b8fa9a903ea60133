import { hash } from 'node:crypto'

import { collectionOf, type Tag, wholeOf } from './tags.ts'

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

/** CloudFront keeps no more keys of an answer, and others cut off longer headers; in bytes, with a space between keys. */
const mostAnswerKeys = 50
const longestHeader = 2000

/**
 * The keys of an answer: at most 50, and 2000 bytes. Where they are more, the collections with the most of them get a
 * `-many` key instead, which every write to one of their documents purges.
 */
export const answerKeys = (tags: readonly Tag[]): string[] => {
  const keys = new Map<string, string[]>()
  for (const tag of tags) {
    const own = keys.get(collectionOf(tag))
    if (own) own.push(purgeKeyOf(tag))
    else keys.set(collectionOf(tag), [purgeKeyOf(tag)])
  }
  const largest = [...keys].toSorted(([, one], [, other]) => other.length - one.length)
  for (const [collection] of largest) {
    const all = [...keys.values()].flat()
    if (all.length <= mostAnswerKeys && all.join(' ').length <= longestHeader) break
    keys.set(collection, [purgeKeyOf(wholeOf(collection)), ...manyOf([collection])])
  }
  return [...keys.values()].flat()
}

const isOfDocument = (tag: Tag): boolean => /[:#]/.test(tag)

const manyOf = (tags: readonly Tag[]): string[] => [
  ...new Set(tags.map((tag) => `${purgeKeyOf(wholeOf(collectionOf(tag)))}-many`)),
]

/** A write with more keys purges whole collections. */
const mostKeys = 100

/** The keys that a write purges, from the tags that it touched. */
export const writeKeys = (tags: readonly Tag[]): string[] => {
  const collections = [...new Set(tags.map(collectionOf))]
  if (tags.length > mostKeys) return collections.map(purgeKeyOf)
  return [...new Set([...tags.map(purgeKeyOf), ...manyOf(tags.filter(isOfDocument))])]
}
