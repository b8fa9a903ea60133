import type { CollectionSlug, Where } from 'payload'

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
import { answer, type Shelf, type World } from '../helpers/questions/plainModel.ts'
import { type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

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

/** Asks many, and shows those that were answered otherwise than by the model. */
const compareAll = async (questions: Iterable<Question>): Promise<void> => {
  const wrong: unknown[] = []
  for (const question of questions) {
    const [found, meant] = [await find(question), byModel(question)]
    if (JSON.stringify(found) !== JSON.stringify(meant))
      wrong.push({ question: told(question), found, meant })
  }
  expect(wrong.slice(0, 5)).toEqual([])
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
    await compareAll(questions)
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
    await compareAll(
      drawn(chance, 100, () => ({
        slug,
        where: drawWhere(shelfAt(slug), slug, chance),
        sort: drawSort(world, slug, chance),
        ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
      })),
    )
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
    await compareAll(questions)
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
