import fc from 'fast-check'
import type { CollectionSlug, FlattenedField } from 'payload'

import type { IsId, ValueField } from '../../../src/platform/values/field.ts'
import { operandProblem } from '../../../src/platform/values/filterProblem.ts'
import { fieldsToValidate } from '../../../src/platform/values/payload/fieldsToValidate.ts'
import { idsOf } from '../../../src/platform/values/payload/idsOf.ts'
import { validateValues } from '../../../src/platform/values/validateValues.ts'
import { asUser } from '../../helpers/asUser.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'

/*
 * Values of every kind are drawn for every field and operator that the running configuration has, and sent by every
 * door: nothing is answered by 5xx, nothing is stored otherwise than it was sent, no condition is passed over.
 */

const stories = ['articles', 'sections', 'persons', 'trending-items'] as const
const lists = [...stories, 'media', 'users'] as const
const globals = ['site-settings', 'trending-settings'] as const
const slugs = [...lists, ...globals] as const
type Slug = (typeof slugs)[number]

const isGlobal = (slug: Slug): slug is (typeof globals)[number] => globals.some((one) => one === slug)
const isStory = (slug: Slug): slug is (typeof stories)[number] => stories.some((one) => one === slug)
/** Whoever may write all of it. */
const writerOf = (slug: Slug) => (isStory(slug) || slug === 'media' ? 'editor' : 'admin')

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
] as const

const sizes = { judged: 9000, asked: 1200, graphql: 150, written: 200 }
let cases = 0

/** One field of a collection, at whatever depth, and data that hold a value of it. */
type Place = {
  slug: Slug
  path: string
  field: ValueField
  hold: (value: unknown) => Record<string, unknown>
  isOurs: boolean
}

let desk: Harbour
let isId: IsId
let places: Place[]
let known: unknown[]
/** What is there already, to be changed: a picture comes with its file, and an account with its password. */
let addresses: Record<Exclude<Slug, (typeof stories)[number]>, string>

beforeAll(async () => {
  desk = await openHarbour()
  const { payload } = desk.room
  isId = idsOf(payload)
  places = slugs.flatMap((slug) => {
    const ours = new Set(
      fieldsOf(slug)
        .filter((field) => isSetByServer(field))
        .map(({ name }) => name),
    )
    return placesIn(slug, fieldsToValidate(payload.config).get(slug)?.fields ?? []).map((place) => {
      const [name = ''] = place.path.split('.')
      return { ...place, isOurs: ours.has(name) }
    })
  })
  const file = await pictureFile('drawn')
  const picture = await payload.create({ collection: 'media', data: { alt: 'A quay' }, file })
  addresses = {
    media: `media/${picture.id}`,
    users: `users/${desk.room.ids.otherAuthor}`,
    'site-settings': 'globals/site-settings',
    'trending-settings': 'globals/trending-settings',
  }
  known = [await desk.live(), desk.section, desk.person]
  await desk.write({ breaking: true, planning: { commissionedLength: 700, due: '2026-03-01T00:00:00Z' } })
})

afterAll(async () => {
  process.stdout.write(`${cases} values drawn\n`)
  await desk.room.close()
})

const fieldsOf = (slug: Slug): FlattenedField[] => {
  const { collections, config } = desk.room.payload
  if (!isGlobal(slug)) return collections[slug].config.flattenedFields
  return config.globals.find((one) => one.slug === slug)?.flattenedFields ?? []
}

/** What Payload reads off a file and takes from nobody, keeps inside it, or writes in small letters. */
const settled: ReadonlySet<string> = new Set([
  'email',
  'filename',
  'filesize',
  'focalX',
  'focalY',
  'globalType',
  'height',
  'mimeType',
  'thumbnailURL',
  'url',
  'width',
])

/** What is worked out, or has rights of its own, is not stored as it was sent. */
const isSetByServer = (field: FlattenedField): boolean =>
  ('virtual' in field && Boolean(field.virtual)) || ('access' in field && field.access.create !== undefined)

const placesIn = (slug: Slug, fields: readonly ValueField[]): Omit<Place, 'isOurs'>[] =>
  fields
    .filter(({ name, type }) => type !== 'join' && name !== 'sizes')
    .flatMap((field): Omit<Place, 'isOurs'>[] => {
      const { fields: inner = [], name, type } = field
      const own = { slug, path: name, field, hold: (value: unknown) => ({ [name]: value }) }
      const within = placesIn(slug, inner).map((place) => ({
        ...place,
        path: `${name}.${place.path}`,
        hold: (value: unknown) => ({ [name]: type === 'array' ? [place.hold(value)] : place.hold(value) }),
      }))
      return [own, ...within]
    })

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '%',
      '_',
      "'",
      '"',
      '\\',
      ',',
      'a,b',
      'null',
      'true',
      'maybe',
      '0',
      '-1',
      '1e999',
      '7abc',
      'NaN',
      '0x10',
    ],
    ...[
      '2026-02-30',
      '2026-11-30T09:30:00Z',
      '2026-11-30',
      'soon',
      '+010000-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ],
    ...['a\u0000b', '\uD800', '\u2028', '\u0085', '\uFFFF', 'e\u0301', '\u200F'],
    ...[
      'javascript:alert(1)',
      'https://a.example/b',
      '/path',
      '//evil.example',
      'mailto:a@b.example',
      'data:,x',
    ],
    ...['reporter', 'published', 'manual', 'staff', 'en', '__proto__', '$where', 'ffffffffffffffffffffffff'],
    '01a20b11-6075-7412-9cb1-d49e163aa861',
  ),
)

const node = (text: unknown) => ({
  root: {
    type: 'root',
    version: 1,
    children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text }] }],
  },
})

const values = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: texts },
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, {}, [], [[]], 5, 0, -0, 2 ** 53, 1e300),
    fc.constantFrom(...known),
    fc.array(fc.oneof(texts, fc.constantFrom(...known)), { maxLength: 3 }),
    texts.map(node),
    fc.jsonValue({ maxDepth: 3 }),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  )

const run = <Drawn>(drawn: fc.Arbitrary<Drawn>, many: number, hold: (one: Drawn) => unknown) =>
  fc.assert(
    fc.asyncProperty(drawn, async (one) => {
      cases += 1
      await hold(one)
    }),
    { numRuns: many, seed: 20_261_130, endOnFailure: true },
  )

const withPlace = (among = places) => fc.tuple(fc.constantFrom(...among), values())

const membersOf = (slug: Slug) =>
  fieldsToValidate(desk.room.payload.config).get(slug) ?? { fields: [], others: new Set<string>() }

test('every value is judged in one way, and what is accepted is accepted again after it was read', async () => {
  await run(withPlace(), sizes.judged, ([{ field, hold, slug }, value]) => {
    const sent: unknown = JSON.parse(JSON.stringify(hold(value)))
    const problems = validateValues(membersOf(slug), sent, isId)
    expect(validateValues(membersOf(slug), sent, isId)).toEqual(problems)
    for (const operator of operators) operandProblem(field, { operator, operand: value }, isId)
  })
})

test('every field and operator answers every value: by REST and the Local API', async () => {
  const who = { editor: await asUser(desk.room, 'editor'), admin: await asUser(desk.room, 'admin') }
  const listed = places.filter(({ slug }) => !isGlobal(slug))
  const question = fc.tuple(withPlace(listed), fc.constantFrom(...operators), fc.boolean())
  await run(question, sizes.asked, async ([[place, value], operator, byRest]) => {
    const { field, path, slug } = place
    const operand: unknown = JSON.parse(JSON.stringify(value))
    const asked = { slug, where: { [path]: { [operator]: operand } } }
    const { docs, status } = byRest ? await askRest(asked) : await askLocally(asked, who[writerOf(slug)])
    const isBad = operandProblem(field, { operator, operand }, isId) !== undefined
    const isTold = status < 500 && !(isBad && !byRest && status !== 400)
    expect({ ...asked, status, isTold }).toEqual({ ...asked, status, isTold: true })
    const isCompared = operator === 'equals' && !path.includes('.') && isPlain(field, operand)
    const found = isCompared ? docs.map((doc) => plain(field, doc[path])) : []
    expect([path, found]).toEqual([path, found.map(() => plain(field, operand))])
  })
}, 120_000)

type Asked = { slug: Slug; where: Record<string, Record<string, unknown>> }
type Found = { status: number; docs: Record<string, unknown>[] }

const askLocally = async ({ slug, where }: Asked, who: object): Promise<Found> => {
  try {
    const asked = {
      collection: slug as CollectionSlug,
      depth: 0,
      draft: true,
      limit: 3,
      where: where as never,
      ...who,
    }
    const { docs } = await desk.room.payload.find(asked)
    return { status: 200, docs: docs as never }
  } catch (error) {
    return { status: (error as { status?: number }).status ?? 500, docs: [] }
  }
}

const askRest = async ({ slug, where }: Asked): Promise<Found> => {
  const { stringify } = await import('qs-esm')
  const query = stringify({ where, depth: 0, limit: 3, draft: true }, { strictNullHandling: false })
  const { body, status } = await desk.room.rest(
    writerOf(slug),
    'GET',
    `/api/${slug}?${query.replace(/%(?![\da-f]{2})/gi, '%25')}`,
  )
  return { status, docs: body.docs ?? [] }
}

const comparable: ReadonlySet<string> = new Set(['checkbox', 'date', 'number', 'text', 'textarea'])

const isPlain = ({ hasMany, type }: ValueField, operand: unknown): boolean =>
  comparable.has(type) &&
  !hasMany &&
  operand !== null &&
  operand !== '' &&
  operand !== 'null' &&
  typeof operand !== 'object'

/** What a value says, however it was written. */
const plain = ({ type }: ValueField, value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return null
  if (type === 'number') return Number(value) + 0
  if (type === 'checkbox') return value === true || value === 'true'
  if (type === 'date') return new Date(value as string).getTime()
  if (type === 'relationship' || type === 'upload')
    return typeof value === 'object' && 'id' in value ? value.id : value
  return value
}

test('GraphQL answers every value', async () => {
  const query = `query ($where: Article_where, $limit: Int, $page: Int) { Articles(where: $where, limit: $limit, page: $page) { totalDocs } }`
  const articles = places.filter(
    ({ field, path, slug }) => slug === 'articles' && !path.includes('.') && field.type !== 'richText',
  )
  const question = fc.tuple(
    fc.constantFrom(...articles),
    fc.constantFrom(...operators.slice(0, 3)),
    values(),
    fc.integer({ min: -2, max: 3 }),
  )
  await run(question, sizes.graphql, async ([{ path }, operator, value, page]) => {
    const { body, status } = await desk.room.graphql('editor', query, {
      where: { [path]: { [operator]: value } },
      limit: page,
      page,
    })
    const codes = [status, ...(body.errors ?? []).map((error: any) => error.extensions?.statusCode ?? 400)]
    expect({ path, operator, value, worst: Math.max(...codes) < 500 }).toEqual({
      path,
      operator,
      value,
      worst: true,
    })
  })
}, 60_000)

test('whatever is written comes back as it was sent, or is refused', async () => {
  const writable = places.filter(({ path }) => !settled.has(path.split('.')[0] ?? ''))
  await run(withPlace(writable), sizes.written, async ([{ field, hold, isOurs, path, slug }, value]) => {
    const isNew = isStory(slug)
    const held = isNew ? { ...whole[slug], ...hold(value) } : hold(value)
    const sent = JSON.parse(JSON.stringify(held)) as Record<string, unknown>
    const problems = validateValues(membersOf(slug), sent, isId)
    const who = writerOf(slug)
    const place = isNew ? slug : addresses[slug]
    const method = isNew || isGlobal(slug) ? 'POST' : 'PATCH'
    const { body, status } = await desk.room.rest(who, method, `/api/${place}?draft=true&depth=0`, sent)
    const isTold = problems.length > 0 ? status === 400 : status < 500
    expect({ path, sent, status, isTold }).toEqual({ path, sent, status, isTold: true })
    if (status > 201 || isOurs || !isStored(field)) return
    const was = field.hasMany ? at(sent, path) : plain(field, at(sent, path))
    const stored = isNew ? `${slug}/${body.doc.id}` : place
    const { body: read } = await desk.room.rest(who, 'GET', `/api/${stored}?draft=true&depth=0`)
    const is = field.hasMany ? at(read, path) : plain(field, at(read, path))
    // What says nothing may come back as the field's own default.
    expect([path, isEmptyValue(was) ? was : is]).toEqual([path, was])
  })
}, 120_000)

const isEmptyValue = (value: unknown): boolean => value === null || value === undefined || value === ''

/** What each type needs besides. */
const whole: Record<(typeof stories)[number], Record<string, unknown>> = {
  articles: { headline: 'Drawn' },
  sections: { name: 'Drawn' },
  persons: { name: 'Drawn' },
  'trending-items': { headline: 'Drawn', url: 'https://a.example' },
}

/** What holds a value of its own, which the server does not set itself. */
const isStored = ({ name, type }: ValueField): boolean =>
  !['array', 'group', 'json', 'richText'].includes(type) &&
  !['createdAt', 'id', 'slug', 'updatedAt', '_status'].includes(name)

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((found, name) => {
    const one = Array.isArray(found) ? (found as unknown[])[0] : found
    return (one as Record<string, unknown> | null | undefined)?.[name]
  }, data)

test('so much was drawn that both databases together pass twenty thousand', () => {
  expect(cases).toBeGreaterThanOrEqual(10_000)
})
