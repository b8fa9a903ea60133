import type { CollectionSlug, Where } from 'payload'
import * as qs from 'qs-esm'

import { type Newsroom, openTestNewsroom, type Who } from '../helpers/newsroom.ts'
import {
  drawOperand,
  drawSort,
  drawWhere,
  operatorsOf,
  ownPaths,
  refusedOf,
} from '../helpers/questions/askable.ts'
import { type Chance, chanceOf } from '../helpers/questions/chance.ts'
import { asked, makeNasty, shelfOf, worldOf } from '../helpers/questions/nastyNewsroom.ts'
import {
  answer,
  type Doc,
  type Field,
  type Shelf,
  valuesAt,
  type World,
} from '../helpers/questions/plainModel.ts'

/*
 * Questions are made up and asked of the database and of a plain model in memory, which says what they mean. As the
 * tests run on SQLite and again on MongoDB, both give the answers of the model, and so the same.
 */

const seed = Number(process.env['QUESTIONS_SEED'] ?? 7)
let room: Newsroom
let world: World
let user: { id: string; collection: 'users' }
const shelves: Record<string, { live: Shelf; drafts: Shelf }> = {}
let count = 0

beforeAll(async () => {
  room = await openTestNewsroom()
  await makeNasty(room.payload, seed)
  world = await worldOf(room.payload)
  user = {
    ...(await room.payload.findByID({ collection: 'users', id: room.ids.admin })),
    collection: 'users',
  } as never
  for (const slug of asked)
    shelves[slug] = {
      live: await shelfOf(room.payload, world, slug, false),
      drafts: await shelfOf(room.payload, world, slug, hasDrafts(slug)),
    }
})

afterAll(async () => {
  process.stdout.write(`${count} questions were asked (seed ${seed}).\n`)
  await room.close()
})

const hasDrafts = (slug: CollectionSlug): boolean =>
  Boolean(room.payload.collections[slug].config.versions?.drafts)
const shelfAt = (slug: string, isDraft = false): Shelf => {
  const found = shelves[slug]
  if (!found) throw new Error(`Nothing was made of ${slug}.`)
  return isDraft ? found.drafts : found.live
}

type Question = {
  slug: CollectionSlug
  where: object
  sort?: string[]
  limit?: number
  page?: number
  draft?: boolean
}

const rights = () => ({ overrideAccess: false, user }) as const

const ids = (docs: readonly { id: unknown }[]): string[] => docs.map(({ id }) => String(id))

/** What the database says, or with which code it refuses. */
const find = async ({ draft = false, limit = 0, page = 1, slug, sort, where }: Question) => {
  count += 1
  const given = {
    collection: slug,
    depth: 0,
    draft,
    joins: false,
    limit,
    page,
    select: {},
    where: where as Where,
  }
  try {
    const found = await room.payload.find({ ...given, ...rights(), ...(sort && { sort }) } as never)
    return { ids: ids(found.docs), total: found.totalDocs, hasNext: found.hasNextPage }
  } catch (error) {
    return { refused: codeOf(error) }
  }
}

const codeOf = (error: unknown): unknown =>
  (error as { data?: { code?: unknown } }).data?.code ?? String(error)

const byModel = ({ draft = false, limit = 0, page = 1, slug, sort = ['-createdAt'], where }: Question) => {
  const all = ids(answer(shelfAt(slug, draft), where, sort))
  const from = (page - 1) * limit
  const shown = limit === 0 ? all : all.slice(from, from + limit)
  return { ids: shown, total: all.length, hasNext: limit > 0 && all.length > from + limit }
}

const told = (question: Question) => JSON.stringify(question)

/** Asks many; gives those that were answered otherwise than by the model. */
const wrongOf = async (questions: Iterable<Question>): Promise<unknown[]> => {
  const wrong: unknown[] = []
  for (const question of questions) {
    const [found, meant] = [await find(question), byModel(question)]
    if (JSON.stringify(found) !== JSON.stringify(meant))
      wrong.push({ question: told(question), found, meant })
  }
  return wrong.slice(0, 5)
}

const drawn = (chance: Chance, many: number, draw: () => Question): Question[] =>
  Array.from({ length: many }, draw)

describe.each(asked)('%s', (slug) => {
  test('every operator of every field', async () => {
    const chance = chanceOf(seed)
    const shelf = shelfAt(slug)
    const questions = ownPaths(shelf.fields).flatMap((asking) =>
      operatorsOf(asking.field).map((operator) => ({
        slug,
        sort: ['-createdAt'],
        where: { [asking.path]: { [operator]: drawOperand(shelf, asking, operator, chance) } },
      })),
    )
    expect(questions.length).toBeGreaterThan(20)
    expect(await wrongOf(questions)).toEqual([])
  })

  test('what no database answers is refused', async () => {
    const questions = ownPaths(shelfAt(slug).fields).flatMap(({ field, path }) =>
      refusedOf(field).map((operator) => ({ slug, where: { [path]: { [operator]: 'a' } } })),
    )
    const wrong: unknown[] = []
    for (const question of questions) {
      const found = await find(question)
      if (!('refused' in found) || !/^(operator-unanswered$|QueryError)/.test(String(found.refused)))
        wrong.push([told(question), found])
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  test('filters within filters, in any order, by pages', async () => {
    const chance = chanceOf(seed + 1)
    const questions = drawn(chance, 100, () => ({
      slug,
      where: drawWhere(shelfAt(slug), slug, chance),
      sort: drawSort(world, slug, chance),
      ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
    }))
    expect(await wrongOf(questions)).toEqual([])
  })

  test('the newest revisions', async () => {
    const chance = chanceOf(seed + 2)
    const questions = drawn(chance, hasDrafts(slug) ? 60 : 0, () => ({
      slug,
      draft: true,
      where: drawWhere(shelfAt(slug, true), slug, chance),
      sort: drawSort(world, slug, chance),
      ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
    }))
    expect(await wrongOf(questions)).toEqual([])
  })

  test('counts', async () => {
    const chance = chanceOf(seed + 3)
    for (let each = 0; each < 30; each += 1) {
      const where = drawWhere(shelfAt(slug), slug, chance) as Where
      count += 1
      const { totalDocs } = await room.payload.count({ collection: slug, where, ...rights() })
      expect([told({ slug, where }), totalDocs]).toEqual([
        told({ slug, where }),
        byModel({ slug, where }).total,
      ])
    }
  })
})

test('versions', async () => {
  const chance = chanceOf(seed + 4)
  const { docs } = await room.payload.db.findVersions({ collection: 'articles', pagination: false })
  const fields: Field[] = [
    { name: 'version', type: 'group', flattenedFields: world.fields['articles'] ?? [] },
    { name: 'parent', type: 'relationship', relationTo: 'articles' },
  ]
  const shelf = { world, fields, docs: docs as unknown as Doc[] }
  const wrong: unknown[] = []
  for (let each = 0; each < 150; each += 1) {
    const asking = chance.oneOf(ownPaths(fields).filter(({ field }) => operatorsOf(field).length > 0))
    const operator = chance.oneOf(operatorsOf(asking.field))
    const where = { [asking.path]: { [operator]: drawOperand(shelf, asking, operator, chance) } }
    const sort = chance.oneOf(['version.headline', '-version.wordCount', '-version.stage'])
    count += 1
    const found = await room.payload.findVersions({
      collection: 'articles',
      limit: 0,
      sort,
      where,
      ...rights(),
    })
    const meant = answer(shelf, where, [sort], ['version.createdAt', 'parent', 'id'])
    if (ids(found.docs).join() !== ids(meant).join()) wrong.push({ where: JSON.stringify(where), sort })
  }
  expect(wrong.slice(0, 5)).toEqual([])
})

describe('joins', () => {
  const joins = [
    ['sections', 'editors'],
    ['persons', 'storiesBy'],
    ['persons', 'storiesAbout'],
    ['persons', 'quotesBy'],
  ] as const

  test.each(joins)('of %s: %s', async (slug, name) => {
    const chance = chanceOf(seed + 5)
    const join = world.fields[slug]?.find((field) => field.name === name)
    const source = join?.collection as CollectionSlug
    const wrong: unknown[] = []
    for (let each = 0; each < 60; each += 1) {
      const draft = chance.maybe(0.3)
      const shelf = shelfAt(source, draft)
      const [sort = ''] = drawSort({ ...world, fields: withoutRelations(world) }, source, chance)
      const [limit, page] = [chance.below(5), 1 + chance.below(3)]
      const where = drawWhere(shelf, source, chance, 1) as Where
      const asked = { count: true, limit, page, sort, where }
      count += 1
      const { docs } = await room.payload.find({
        ...{ collection: slug, depth: 0, draft, limit: 0, ...rights() },
        joins: { [name]: asked },
      } as never)
      for (const doc of docs as unknown as Record<string, any>[]) {
        const all = answer(shelf, where, [sort]).filter((other) =>
          valuesAt(shelf, other, join?.on ?? '').includes(doc['id']),
        )
        const shown = limit === 0 ? all : all.slice((page - 1) * limit, page * limit)
        const hasNextPage = limit > 0 && all.length > page * limit
        const meant = { docs: ids(shown), hasNextPage, totalDocs: all.length }
        if (JSON.stringify(doc[name]) !== JSON.stringify(meant))
          wrong.push({ asked: JSON.stringify(asked), draft, found: doc[name], meant })
      }
    }
    expect(wrong.slice(0, 3)).toEqual([])
  })

  test('are not sorted by what relations lead to', async () => {
    const { body, status } = await room.rest(
      'editor',
      'GET',
      '/api/persons?joins[storiesBy][sort]=section.name',
    )
    expect([status, body.errors?.[0]?.data]).toEqual([
      400,
      expect.objectContaining({ code: 'sort-unanswered', field: 'section.name' }),
    ])
  })
})

const withoutRelations = ({ fields }: World): World['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([slug, all]) => [
      slug,
      all.filter(({ relationTo, type }) => relationTo === undefined && type !== 'join' && type !== 'group'),
    ]),
  )

/** What an address cannot say: no value, and no values. */
const isSayable = (where: object): boolean => !/null|\[\]|""/.test(JSON.stringify(where))

const overRest = async (who: Who, { limit, page, slug, sort, where }: Question) => {
  count += 1
  const asked = { where, sort: sort?.join(), limit: limit ?? 0, page, depth: 0, select: { id: true } }
  const { body, status } = await room.rest(who, 'GET', `/api/${slug}?${qs.stringify(asked)}`)
  if (status !== 200) return { refused: body.errors?.[0]?.data?.code ?? status }
  return { ids: ids(body.docs), total: body.totalDocs, hasNext: body.hasNextPage }
}

test('over HTTP', async () => {
  const chance = chanceOf(seed + 6)
  const wrong: unknown[] = []
  for (let each = 0; each < 150; each += 1) {
    const slug = chance.oneOf(asked)
    const question = {
      slug,
      where: drawWhere(shelfAt(slug), slug, chance),
      sort: drawSort(world, slug, chance),
      ...(chance.maybe(0.5) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
    }
    if (!isSayable(question.where)) continue
    const [found, meant] = [await overRest('admin', question), byModel(question)]
    if (JSON.stringify(found) !== JSON.stringify(meant))
      wrong.push({ question: told(question), found, meant })
  }
  expect(wrong.slice(0, 5)).toEqual([])
})
