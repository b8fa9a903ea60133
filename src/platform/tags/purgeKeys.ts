import { hash } from 'node:crypto'

import { collectionOf, type Tag } from './tags.ts'

/**
 * Keys by which a network in front throws answers away: tags as others may see them. An id is told by its hash
 * alone, for an answer may depend on what is not public yet; so whoever does not know the id learns nothing.
 *
 * - `articles`: whatever has to do with any article
 * - `articles-list`: every list; `articles-list-HASH` those of a section, `articles-list-wide` those of none
 * - `articles-HASH`: whatever shows that document
 * - `articles-at-HASH`: what is at that slug
 * - `articles-many`: what depends on more documents than it can name
 *
 * They consist of `a-z`, `0-9` and `-`.
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

/** 64 bits are enough: two that meet cost one needless purge. */
const short = (text: string): string => hash('sha256', text, 'hex').slice(0, 16)

/** Networks cut longer headers, in bytes. */
const longestHeader = 4000

/** The keys of an answer; what depends on too many documents says so instead of naming them. */
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

/** More are told by collections alone. */
const mostKeys = 100

/** The keys that a write throws away, by the tags of what it touched. */
export const writeKeys = (tags: readonly Tag[]): string[] => {
  const collections = [...new Set(tags.map(collectionOf))]
  if (tags.length > mostKeys) return collections.map(purgeKeyOf)
  return [...new Set([...tags.map(purgeKeyOf), ...manyOf(tags.filter(isOfDocument))])]
}
