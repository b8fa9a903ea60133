import type { CollectionSlug, Payload } from 'payload'

import { showReaders } from '../showReaders.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { Doc, Field, Shelf, World } from './plainModel.ts'

/** Texts at which databases differ: cases beyond ASCII, wildcards, what only looks alike, the order of code points. */
export const texts = [
  'Überfall am Hafen',
  'überfall in der Straße',
  'STRASSE',
  'ΣΊΣΥΦΟΣ',
  'σίσυφος',
  'İstanbul',
  'istanbul',
  '100% sicher',
  '100 sicher',
  'a_b',
  'axb',
  'c*d [e] ?',
  String.raw`back\slash`,
  'back/slash',
  "O'Neil (Jr.)",
  'Café',
  'Cafe\u0301',
  'two  spaces',
  '10',
  '9',
  'null',
  'true',
  'Z',
  'a',
  '\uFFFC object',
  '\u{1D538} astral',
  '\u{1E900}\u{1E922}',
]

const dates = [
  '2026-01-01T00:00:00.000Z',
  '2026-01-01T00:00:00.001Z',
  '2025-12-31T23:59:59.999Z',
  '1969-07-20T20:17:40.000Z',
  '2026-11-30T06:00:00.000Z',
]
const numbers = [0, -1, 1.5, 9, 10, 100, 1_000_000]

/** How many of each there are, in the order in which they are made: a relation leads to what is there already. */
const counts: [CollectionSlug, number][] = [
  ['media', 4],
  ['sections', 4],
  ['persons', 9],
  ['articles', 22],
  ['sections', 3],
  ['users', 4],
  ['trending-items', 9],
  ['threads', 8],
]

export const asked = [...new Set(counts.map(([slug]) => slug))]

type Ids = Record<string, string[]>

/** A small newsroom in which all fields have any of the values that they may have, and many have none. */
export const makeNasty = async (payload: Payload, seed: number, made = counts): Promise<void> => {
  const chance = chanceOf(seed)
  const ids: Ids = {}
  let number = seed * 1000
  for (const [slug, count] of made)
    for (let each = 0; each < count; each += 1) {
      number += 1
      const known = (ids[slug] ??= [])
      known.push(await makeOne(payload, slug, { chance, ids, number }))
    }
  await showReaders(payload)
}

type Making = { chance: Chance; ids: Ids; number: number }

const makeOne = async (payload: Payload, slug: CollectionSlug, making: Making): Promise<string> => {
  const { db } = payload
  const { flattenedFields, versions } = payload.collections[slug].config
  const fields = flattenedFields as unknown as Field[]
  const made = () => valuesOf(fields, making)
  const row = made()
  const doc = (await db.create({ collection: slug, data: structuredClone(row) })) as unknown as Doc
  if (versions)
    for (const isLatest of [false, true]) {
      const isSame = !isLatest || making.chance.maybe(0.4)
      const data = { ...(isSame ? row : { ...made(), slug: row['slug'], createdAt: row['createdAt'] }) }
      const at = making.chance.oneOf(dates)
      await db.createVersion({
        autosave: false,
        collectionSlug: slug,
        createdAt: at,
        parent: doc.id,
        updatedAt: at,
        versionData: structuredClone(data) as never,
      })
    }
  return doc.id
}

const valuesOf = (fields: readonly Field[], making: Making): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ type, virtual }) => type !== 'join' && !virtual)
      .map((field) => [field.name, valueOf(field, making)]),
  )

const always = ['createdAt', 'updatedAt', '_status', 'stage']
const isAlways = (field: Field): boolean =>
  always.includes(field.name) || ('required' in field && field.required === true)

const valueOf = (field: Field, making: Making): unknown => {
  const { chance, number } = making
  const { name, type } = field
  if (['email', 'filename', 'slug'].includes(name) && 'unique' in field) return `own-${number}@example.org`
  if (type === 'group') return valuesOf(field.flattenedFields ?? [], making)
  // Nothing is in the trash: Payload leaves that out of every answer.
  if (name === 'deletedAt') return null
  if (name === 'id') return `row${number}${chance.below(1e9)}`
  const isNone = !isAlways(field) && chance.maybe(0.25)
  if (field.hasMany || type === 'array') {
    const length = isNone ? 0 : chance.below(4)
    return Array.from({ length }, () => oneOf(field, making)).filter((each) => each !== null)
  }
  return isNone ? null : oneOf(field, making)
}

const oneOf = (field: Field, making: Making): unknown => {
  const { chance, ids } = making
  switch (field.type) {
    case 'array':
      return valuesOf(field.flattenedFields ?? [], making)
    case 'checkbox':
      return chance.maybe(0.5)
    case 'date':
      return chance.oneOf(dates)
    case 'number':
      return chance.oneOf(numbers)
    case 'relationship':
    case 'upload': {
      const known = ids[String(field.relationTo)] ?? []
      return known.length > 0 ? chance.oneOf(known) : null
    }
    case 'select':
      return chance.oneOf(optionsOf(field))
    case 'text':
    case 'textarea':
      return chance.maybe(0.1) && !field.hasMany ? '' : chance.oneOf(texts)
    default:
      return null
  }
}

export const optionsOf = (field: object): string[] =>
  ((field as { options?: (string | { value: string })[] }).options ?? []).map((option) =>
    typeof option === 'string' ? option : option.value,
  )

/** All that there is, as it is stored. */
export const worldOf = async (payload: Payload): Promise<World> => {
  const world: World = { docs: {}, fields: {} }
  for (const { config } of Object.values(payload.collections)) {
    const { docs } = await payload.db.find({
      collection: config.slug,
      limit: 0,
      pagination: false,
    })
    world.docs[config.slug] = docs as unknown as Doc[]
    world.fields[config.slug] = config.flattenedFields as unknown as Field[]
  }
  return world
}

/** The documents of a collection, or their newest revisions. */
export const shelfOf = async (
  payload: Payload,
  world: World,
  slug: CollectionSlug,
  isDraft: boolean,
): Promise<Shelf> => {
  const fields = world.fields[slug] ?? []
  if (!isDraft) return { world, fields, docs: world.docs[slug] ?? [] }
  const { docs } = await payload.db.queryDrafts({
    collection: slug,
    pagination: false,
  })
  return { world, fields, docs: docs as unknown as Doc[] }
}
