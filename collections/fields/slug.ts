import type { CollectionSlug, FieldHook, PayloadRequest, TextField } from 'payload'
import { ValidationError } from 'payload'

import { isSlug, slugify } from '../../src/slugs/slugify.ts'

type Document = Record<string, unknown> & { id?: string }

/**
 * The address part of a document: made from its title, unique, and free to change until the first
 * publication, after which the world may link to it.
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
  admin: { position: 'sidebar', description: `Made from the ${source}; fixed once published.` },
})

const fillSlug =
  (source: string): FieldHook =>
  ({ collection, data, originalDoc, req, value }) => {
    const before = (originalDoc ?? {}) as Document
    const titles = { before: textOf(before[source]), now: textOf((data as Document | undefined)?.[source]) }
    const slug = textOf(before['slug'])
    if (before['publishedAt'] && slug) return keep(slug, textOf(value), collection?.slug)
    return settle({
      asked: textOf(value),
      slug,
      titles: { before: titles.before, now: titles.now || titles.before },
      id: before.id,
      collection: collection?.slug as CollectionSlug,
      req,
    })
  }

type Settle = Place & { asked: string; slug: string; titles: { before: string; now: string } }

/** An address that was made from the title follows it; one that somebody chose stays. */
const settle = async ({ asked, slug, titles, ...place }: Settle): Promise<string> => {
  const isChosen = asked !== '' && (asked !== slug || !isMadeFrom(asked, titles.before))
  if (isChosen) return asked === slug ? slug : free(asked, { ...place, isDerived: false })
  if (slug !== '' && isMadeFrom(slug, titles.now)) return slug
  return free(slugify(titles.now) || fallback(), { ...place, isDerived: true })
}

/** Whether an address was made from a title, with or without a number behind it, or for want of one. */
const isMadeFrom = (slug: string, title: string): boolean => {
  const made = slugify(title)
  if (made === '') return makeshift.test(slug)
  return slug.replace(/-\d+$/, '') === made || slug === made
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A headline in a script that has no transliteration still needs an address, and so does a stub without one. */
const fallback = (): string => `story-${Date.now().toString(36)}`

const makeshift = /^story-[0-9a-z]+(-\d+)?$/

const keep = (slug: string, asked: string, collection: string | undefined): string => {
  if (asked === '' || asked === slug) return slug
  throw refusal(collection, 'It is fixed once published, for others link to it.')
}

type Place = { id: string | undefined; collection: CollectionSlug; req: PayloadRequest }

/** The slug itself when nobody has it; a derived one gets a number, a chosen one is refused. */
const free = async (
  slug: string,
  { isDerived, ...place }: Place & { isDerived: boolean },
): Promise<string> => {
  const taken = await takenLike(slug, place)
  if (!taken.has(slug)) return slug
  if (!isDerived) throw refusal(place.collection, `“${slug}” is taken; choose another.`)
  let number = 2
  while (taken.has(`${slug}-${number}`)) number += 1
  return `${slug}-${number}`
}

const takenLike = async (slug: string, { id, collection, req }: Place) => {
  const others = id === undefined ? [] : [{ id: { not_equals: id } }]
  const otherParents = id === undefined ? [] : [{ parent: { not_equals: id } }]
  const rows = await req.payload.db.find<Document & { id: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { slug: true },
    where: { and: [{ slug: { like: slug } }, ...others] },
  })
  const drafts = await req.payload.db.findVersions<Document>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { version: { slug: true } },
    where: { and: [{ latest: { equals: true } }, { 'version.slug': { like: slug } }, ...otherParents] },
  })
  return new Set([
    ...rows.docs.map((row) => row['slug']),
    ...drafts.docs.map(({ version }) => version['slug']),
  ])
}

const refusal = (collection: string | undefined, message: string): ValidationError =>
  new ValidationError({ ...(collection && { collection }), errors: [{ path: 'slug', message }] })
