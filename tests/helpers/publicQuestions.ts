import type { Payload } from 'payload'

import { publicFilters } from '../../src/platform/filters/publicFilters.ts'
import { relationsOf } from '../../src/platform/tags/payload/relationsOf.ts'
import { walkTo, makeDraft } from './canaries.ts'
import type { Newsroom } from './newsroom.ts'
import { bodyWith } from './pointing.ts'

export type PublicSlug = keyof typeof publicFilters

export const publicSlugs = Object.keys(publicFilters) as PublicSlug[]

/** A condition that somebody outside may ask; `target` is where the relation leads, if it is one. */
export type Condition = { field: string; operator: string; target: string | undefined }

const targetOf = (payload: Payload, slug: PublicSlug, field: string): string | undefined =>
  field === 'id' ? slug : relationsOf(payload, slug).relations.get(field)?.[0]

/** What the public may filter a collection by, from the running table. */
export const conditionsOf = (payload: Payload, slug: PublicSlug): Condition[] =>
  Object.entries(publicFilters[slug].filters).flatMap(([field, operators]) =>
    operators.map((operator) => ({ field, operator, target: targetOf(payload, slug, field) })),
  )

const wholes = ['equals', 'not_equals', 'in', 'not_in', 'all', 'like', 'contains']

/** Every relation that a key may filter by with all operators, and those of what they lead to. */
export const relationsAskedByKeys = (payload: Payload, slug: PublicSlug): Condition[] => {
  const own = [...relationsOf(payload, slug).relations]
  const further = own.flatMap(([path, [target = '']]) =>
    isPublic(target)
      ? [...relationsOf(payload, target).relations].map(([end, to]) => [`${path}.${end}`, to] as const)
      : [],
  )
  return [
    ...own.flatMap(([field, [target]]) => wholes.map((operator) => ({ field, operator, target }))),
    ...further.flatMap(([field, [target]]) =>
      ['equals', 'not_equals'].map((operator) => ({ field, operator, target })),
    ),
  ]
}

const isPublic = (slug: string): slug is PublicSlug => publicSlugs.some((known) => known === slug)

const written = ({ field, operator }: Condition, value: string): string =>
  `where[${field}][${operator}]=${value}`

const plainValue = ({ field, operator }: Condition): string => {
  if (operator === 'exists') return 'true'
  if (/At$|^(from|until)$/.test(field)) return '2020-01-01T00:00:00.000Z'
  if (field === '_status') return 'draft'
  if (/^(wordCount|rank)$/.test(field)) return '1'
  return field === 'breaking' ? 'false' : 'Xenotope'
}

/** The joins of a collection, each with what its target may be filtered and sorted by. */
const joinQuestions = (payload: Payload, slug: PublicSlug): string[] =>
  [...relationsOf(payload, slug).joins].flatMap(([name, targets]) => {
    const target = targets.find(isPublic)
    const asked = target ? conditionsOf(payload, target).map((one) => written(one, plainValue(one))) : []
    const sorts = target ? publicFilters[target].sorts : ['name']
    return [
      `joins[${name}][count]=true&joins[${name}][limit]=100`,
      ...sorts.flatMap((sort) => ['', '-'].map((sign) => `joins[${name}][sort]=${sign}${sort}`)),
      ...asked.map((where) => `joins[${name}][${where.replace('where[', 'where][')}`),
    ]
  })

/**
 * Every list, order, join and relation that anybody may ask a collection for, read off the configuration and the
 * table of public filters.
 *
 * @param ids what relations are asked for
 */
export const questionsOf = (payload: Payload, slug: PublicSlug, ids: readonly string[]): string[] => {
  const conditions = conditionsOf(payload, slug).flatMap((one) =>
    one.target !== undefined && one.operator !== 'exists'
      ? ids.map((id) => written(one, id))
      : [written(one, plainValue(one))],
  )
  const sorts = publicFilters[slug].sorts.flatMap((sort) => [sort, `-${sort}`])
  const populated = [...relationsOf(payload, slug).relations].flatMap(([, targets]) =>
    targets.map((target) => `populate[${target}][createdBy]=true&populate[${target}][mediaUsed]=true`),
  )
  return [
    ...[0, 1, 2, 5].map((depth) => `/api/${slug}?depth=${depth}&limit=100`),
    ...conditions.map((where) => `/api/${slug}?${where}&depth=0&limit=100`),
    `/api/${slug}/count?draft=true`,
    ...sorts.flatMap((sort) => [
      `/api/${slug}?sort=${sort}&depth=0`,
      `/api/${slug}?sort=${sort}&after=&limit=1&depth=1`,
    ]),
    ...joinQuestions(payload, slug).map((join) => `/api/${slug}?depth=1&${join}`),
    ...[...new Set(populated)].map((shape) => `/api/${slug}?depth=2&${shape}`),
  ]
}

/** Its own id says nothing of the speaker. */
const quoteBy = (speaker: string) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: 'q-1', blockType: 'quote', blockName: '', text: 'It will hold.', display: 'block', speaker },
})

/** Documents that something live names by every relation that there is, withdrawn since; by their collections. */
export const withdrawNamed = async (room: Newsroom): Promise<Record<string, string[]>> => {
  const put = async (slug: 'articles' | 'sections' | 'persons' | 'trending-items', data: object) =>
    walkTo(room, slug, [await makeDraft(room, slug, data), 'published'])
  const section = await put('sections', { name: 'Gone section' })
  const person = await put('persons', { name: 'Gone person' })
  const text = { section, bylines: [{ person }], body: bodyWith(quoteBy(person)) }
  const story = await put('articles', { headline: 'Gone story', ...text })
  await put('sections', { name: 'Left section', parent: section })
  await put('articles', { headline: 'Left story', ...text, translationOf: story })
  const datedAt = '2020-01-01T00:00:00.000Z'
  await put('trending-items', { headline: 'Left', url: 'https://example.org/left', story, section, datedAt })
  await walkTo(room, 'articles', [story, 'withdrawn'])
  await walkTo(room, 'persons', [person, 'withdrawn'])
  await walkTo(room, 'sections', [section, 'withdrawn'])
  return { articles: [story], persons: [person], sections: [section] }
}
