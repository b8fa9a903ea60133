import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'

import { takenAmong } from '../../src/editorial/stories/payload/takenAmong.ts'
import { noteOf } from '../../src/editorial/stories/payload/writeNote.ts'
import { refused } from '../../src/rules/refusals/refused.ts'
import { isSlug, slugify } from '../../src/text/slugs/slugify.ts'

type Document = Record<string, unknown> & { id?: string }

/**
 * The address part of a document: made from its title and unique. From the first publication on it no longer
 * follows the title, for the world may link to it; who changes it leaves a redirect behind when that goes live.
 *
 * @param source name of the field that it is made from
 */
export const slugField = (source: string): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  unique: true,
  maxLength: 120,
  hooks: { beforeValidate: [fillSlug(source)], beforeDuplicate: [() => null] },
  validate: (value: unknown) =>
    (typeof value === 'string' && isSlug(value)) || 'Use lower-case letters, digits and single hyphens.',
  admin: {
    position: 'sidebar',
    description: `Made from the ${source}. Once published, a changed one leaves a redirect.`,
  },
})

const fillSlug =
  (source: string): FieldHook =>
  ({ collection, data, originalDoc, req, value }) => {
    const before = (originalDoc ?? {}) as Document
    const titles = { before: textIn(before, source), now: textIn(data, source) }
    const slug = textIn(before, 'slug')
    if (slug !== '' && noteOf(req)?.isRestore === true) return slug
    const place = { id: before.id, collection: collection?.slug as CollectionSlug, req }
    if (before['publishedAt'] && slug) return chosen(textOf(value) || slug, { ...place, slug })
    return settle({
      ...place,
      asked: textOf(value),
      slug,
      titles: { before: titles.before, now: titles.now || titles.before },
    })
  }

type Settle = Place & { asked: string; slug: string; titles: { before: string; now: string } }

/** An address that was made from the title follows it; one that somebody chose stays. */
const settle = async ({ asked, slug, titles, ...place }: Settle): Promise<string> => {
  const isChosen = asked !== '' && (asked !== slug || !isMadeFrom(asked, titles.before))
  if (isChosen) return chosen(asked, { ...place, slug })
  if (slug !== '' && isMadeFrom(slug, titles.now)) return slug
  return numbered(slugify(titles.now) || fallback(), place)
}

/** Whether an address was made from a title, with or without a number behind it, or for want of one. */
const isMadeFrom = (slug: string, title: string): boolean => {
  const made = slugify(title)
  if (made === '') return makeshift.test(slug)
  return slug.replace(/-\d+$/, '') === made || slug === made
}

const textIn = (document: unknown, name: string): string => textOf((document as Document | undefined)?.[name])

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A headline in a script that has no transliteration still needs an address, and so does a stub without one. */
const fallback = (): string => `story-${Date.now().toString(36)}`

const makeshift = /^story-[0-9a-z]+(-\d+)?$/

type Place = { id: string | undefined; collection: CollectionSlug; req: PayloadRequest }

/** What stands already stays; anything else must be free. */
const chosen = async (asked: string, { slug, ...place }: Place & { slug: string }): Promise<string> => {
  if (asked === slug) return slug
  const why = (await takenAmong([asked], place)).get(asked)
  if (why === undefined) return asked
  throw refused(`slug-taken/${why}`, { slug: asked, path: 'slug' })
}

/** The slug itself when nobody has it, or the same with a number behind it. */
const numbered = async (slug: string, place: Place): Promise<string> => {
  if (!(await takenAmong([slug], place)).has(slug)) return slug
  let first = 2
  for (let many = 20; ; many = Math.min(mostAtOnce, many * 10)) {
    const candidates = Array.from({ length: many }, (_, at) => `${slug}-${first + at}`)
    const taken = await takenAmong(candidates, place)
    const free = candidates.find((one) => !taken.has(one))
    if (free !== undefined) return free
    first += many
  }
}

/** Addresses that are looked up in one question. */
const mostAtOnce = 2000
