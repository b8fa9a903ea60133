import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'

import { takenAmong } from '../../src/editorial/stories/payload/takenAmong.ts'
import { noteOf } from '../../src/editorial/stories/payload/writeNote.ts'
import { refused } from '../../src/rules/refusals/refused.ts'
import { isSlug, longestSlug, slugify } from '../../src/text/slugs/slugify.ts'

type Document = Record<string, unknown> & { id?: string }

/**
 * The slug of a document, made from its title and unique. After the first publication it no longer follows the title,
 * because other sites may link to it; a change then leaves a redirect when it is published.
 *
 * @param source the name of the field that it is made from
 */
export const slugField = (source: string): TextField => ({
  name: 'slug',
  type: 'text',
  index: true,
  unique: true,
  maxLength: longestSlug,
  hooks: { beforeValidate: [fillSlug(source)], beforeDuplicate: [() => null] },
  validate: (value: unknown) =>
    (typeof value === 'string' && isSlug(value)) || 'Use lower-case letters, digits and single hyphens.',
  admin: {
    position: 'sidebar',
    description: `Made from the ${source}. Changing it after publication leaves a redirect.`,
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

/** A slug that was made from the title follows the title; one that somebody chose stays. */
const settle = async ({ asked, slug, titles, ...place }: Settle): Promise<string> => {
  const isChosen = asked !== '' && (asked !== slug || !isMadeFrom(asked, titles.before))
  if (isChosen) return chosen(asked, { ...place, slug })
  if (slug !== '' && isMadeFrom(slug, titles.now)) return slug
  return numbered(slugify(titles.now) || fallback(), place)
}

/** Whether a slug was made from a title, with or without a number, or is a fallback. */
const isMadeFrom = (slug: string, title: string): boolean => {
  const made = slugify(title)
  if (made === '') return makeshift.test(slug)
  return slug.replace(/-\d+$/, '') === made || slug === made
}

const textIn = (document: unknown, name: string): string => textOf((document as Document | undefined)?.[name])

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The slug for a headline that cannot be transliterated, and for a stub without a headline. */
const fallback = (): string => `story-${Date.now().toString(36)}`

const makeshift = /^story-[0-9a-z]+(-\d+)?$/

type Place = { id: string | undefined; collection: CollectionSlug; req: PayloadRequest }

/** A chosen slug; it must be free unless the document already has it. */
const chosen = async (asked: string, { slug, ...place }: Place & { slug: string }): Promise<string> => {
  if (asked === slug) return slug
  const why = (await takenAmong([asked], place)).get(asked)
  if (why === undefined) return asked
  throw refused(`slug-taken/${why}`, { slug: asked, path: 'slug' })
}

/** The slug itself if it is free, otherwise the slug with a number. */
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

/** How many slugs are looked up in one query. */
const mostAtOnce = 2000
