import type { CollectionSlug, Where } from 'payload'
import * as qs from 'qs-esm'

import { publicFilters } from '../../../src/platform/filters/publicFilters.ts'
import { drawn } from '../../helpers/drawn.ts'
import type { Who } from '../../helpers/newsroom.ts'
import {
  drawOperand,
  drawSort,
  drawWhere,
  operatorsOf,
  ownPaths,
  refusedOf,
} from '../../helpers/questions/askable.ts'
import { type Chance, chanceOf } from '../../helpers/questions/chance.ts'
import { asked, makeNasty, shelfOf, worldOf } from '../../helpers/questions/nastyNewsroom.ts'
import {
  answer,
  type Doc,
  type Field,
  toThePublic,
  valuesAt,
  type World,
} from '../../helpers/questions/plainModel.ts'
import { ids, openQuiz, type Question, type Quiz, seed } from '../../helpers/questions/quiz.ts'

let quiz: Quiz

beforeAll(async () => {
  quiz = await openQuiz()
})

afterAll(() => quiz.close())

describe('questions', () => {
  /*
   * Questions are made up and asked of the database and of a plain model in memory, which says what they mean. As the
   * tests run on SQLite and again on MongoDB, both give the answers of the model, and so the same.
   */

  const questionsOf = (many: number, draw: () => Question): Question[] => Array.from({ length: many }, draw)

  describe.each(asked)('%s', (slug) => {
    test('every operator of every field', async () => {
      const chance = chanceOf(seed)
      const shelf = quiz.shelfAt(slug)
      const questions = ownPaths(shelf.fields).flatMap((asking) =>
        operatorsOf(asking.field).map((operator) => ({
          slug,
          sort: ['-createdAt'],
          where: { [asking.path]: { [operator]: drawOperand(shelf, asking, operator, chance) } },
        })),
      )
      expect(questions.length).toBeGreaterThan(20)
      expect(await quiz.wrongOf(questions)).toEqual([])
    })

    test('what no database answers is refused', async () => {
      const questions = ownPaths(quiz.shelfAt(slug).fields).flatMap(({ field, path }) =>
        refusedOf(field).map((operator) => ({ slug, where: { [path]: { [operator]: 'a' } } })),
      )
      const wrong: unknown[] = []
      for (const question of questions) {
        const found = await quiz.find(question)
        if (
          !('refused' in found) ||
          !/^(filter-value-wrong$|operator-unanswered$|QueryError)/.test(String(found.refused))
        )
          wrong.push([JSON.stringify(question), found])
      }
      expect(wrong.slice(0, 5)).toEqual([])
    })

    test('filters within filters, in any order, by pages', async () => {
      const chance = chanceOf(seed + 1)
      const questions = questionsOf(drawn(100), () => ({
        slug,
        where: drawWhere(quiz.shelfAt(slug), slug, chance),
        sort: drawSort(quiz.world, slug, chance),
        ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
      }))
      expect(await quiz.wrongOf(questions)).toEqual([])
    })

    test('the newest revisions', async () => {
      const chance = chanceOf(seed + 2)
      const questions = questionsOf(quiz.hasDrafts(slug) ? drawn(60) : 0, () => ({
        slug,
        draft: true,
        where: drawWhere(quiz.shelfAt(slug, true), slug, chance),
        sort: drawSort(quiz.world, slug, chance),
        ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
      }))
      expect(await quiz.wrongOf(questions)).toEqual([])
    })

    test('counts', async () => {
      const chance = chanceOf(seed + 3)
      for (let each = 0; each < drawn(30); each += 1) {
        const where = drawWhere(quiz.shelfAt(slug), slug, chance) as Where
        quiz.note()
        const told = JSON.stringify({ slug, where })
        const { totalDocs } = await quiz.room.payload.count({ collection: slug, where, ...quiz.rights() })
        expect([told, totalDocs]).toEqual([told, quiz.byModel({ slug, where }).total])
      }
    })
  })
})

describe('by other doors', () => {
  /*
   * The same by other ways in: versions, joins, HTTP, the public, GraphQL, and many at once.
   */

  test('versions', async () => {
    const chance = chanceOf(seed + 4)
    const { docs } = await quiz.room.payload.db.findVersions({ collection: 'articles', pagination: false })
    const fields: Field[] = [
      { name: 'version', type: 'group', flattenedFields: quiz.world.fields['articles'] ?? [] },
      { name: 'parent', type: 'relationship', relationTo: 'articles' },
    ]
    const shelf = { world: quiz.world, fields, docs: docs as unknown as Doc[] }
    const wrong: unknown[] = []
    for (let each = 0; each < drawn(150); each += 1) {
      const asking = chance.oneOf(ownPaths(fields).filter(({ field }) => operatorsOf(field).length > 0))
      const operator = chance.oneOf(operatorsOf(asking.field))
      const where = { [asking.path]: { [operator]: drawOperand(shelf, asking, operator, chance) } }
      const sort = chance.oneOf(['version.headline', '-version.wordCount', '-version.stage'])
      quiz.note()
      const found = await quiz.room.payload.findVersions({
        collection: 'articles',
        limit: 0,
        sort,
        where,
        ...quiz.rights(),
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
      const join = quiz.world.fields[slug]?.find((field) => field.name === name)
      const source = join?.collection as CollectionSlug
      const wrong: unknown[] = []
      for (let each = 0; each < drawn(60); each += 1) {
        const draft = chance.maybe(0.3)
        const shelf = quiz.shelfAt(source, draft)
        const [sort = ''] = drawSort({ ...quiz.world, fields: withoutRelations(quiz.world) }, source, chance)
        const [limit, page] = [chance.below(5), 1 + chance.below(3)]
        const where = drawWhere(shelf, source, chance, 1) as Where
        const asked = { count: true, limit, page, sort, where }
        quiz.note()
        const { docs } = await quiz.room.payload.find({
          ...{ collection: slug, depth: 0, draft, limit: 0, ...quiz.rights() },
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
      const { body, status } = await quiz.room.rest(
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
    quiz.note()
    const asked = { where, sort: sort?.join(), limit: limit ?? 0, page, depth: 0, select: { id: true } }
    const { body, status } = await quiz.room.rest(who, 'GET', `/api/${slug}?${qs.stringify(asked)}`)
    if (status !== 200) return { refused: body.errors?.[0]?.data?.code ?? status }
    return { ids: ids(body.docs), total: body.totalDocs, hasNext: body.hasNextPage }
  }

  test('over HTTP', async () => {
    const chance = chanceOf(seed + 6)
    const wrong: unknown[] = []
    for (let each = 0; each < drawn(150); each += 1) {
      const slug = chance.oneOf(asked)
      const question = {
        slug,
        where: drawWhere(quiz.shelfAt(slug), slug, chance),
        sort: drawSort(quiz.world, slug, chance),
        ...(chance.maybe(0.5) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
      }
      if (!isSayable(question.where)) continue
      const [found, meant] = [await overRest('admin', question), quiz.byModel(question)]
      if (JSON.stringify(found) !== JSON.stringify(meant))
        wrong.push({ question: JSON.stringify(question), found, meant })
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  /** What the public may ask: by the table of its filters, of what is live, through what is live. */
  const drawPublic = (chance: Chance): Question => {
    const slug = chance.oneOf(['articles', 'sections', 'persons', 'trending-items'] as const)
    const { filters, sorts } = publicFilters[slug]
    const shelf = quiz.shelfAt(slug)
    const [path, operators] = chance.oneOf(Object.entries(filters))
    const operator = chance.oneOf(operators)
    const field = ownPaths(shelf.fields).find((each) => each.path === path)?.field ?? {
      name: 'slug',
      type: 'text',
    }
    const operand = drawOperand(shelf, { path, field, isList: false }, operator, chance)
    return { slug, where: { [path]: { [operator]: operand } }, sort: [chance.oneOf(sorts)], limit: 100 }
  }

  test('the public', async () => {
    const chance = chanceOf(seed + 7)
    const isLive = { _status: { equals: 'published' } }
    const wrong: unknown[] = []
    for (let each = 0; each < drawn(250); each += 1) {
      const question = drawPublic(chance)
      const [path = ''] = Object.keys(question.where)
      if (!isSayable(question.where)) continue
      const [relation, ...rest] = path.split('.')
      const isBehind = rest.at(-1) === 'slug'
      const behind = isBehind ? [{ [`${relation}._status`]: { equals: 'published' } }] : []
      const all = { and: [question.where, isLive, ...behind] }
      const shown = ids(answer(toThePublic(quiz.shelfAt(question.slug)), all, question.sort ?? []))
      const meant = { ids: shown.slice(0, 100), total: shown.length, hasNext: shown.length > 100 }
      const found = await overRest('public', question)
      if (JSON.stringify(found) !== JSON.stringify(meant))
        wrong.push({ question: JSON.stringify(question), found, meant })
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  const overGraphql = async (type: string, name: string, where: object) => {
    quiz.note()
    const query = `query ($where: ${type}_where) { ${name}(limit: 100, sort: "name", where: $where) { docs { id } totalDocs } }`
    const { body } = await quiz.room.graphql('admin', query, { where })
    return body.errors ?? ids(body.data[name].docs)
  }

  test('over GraphQL', async () => {
    const chance = chanceOf(seed + 8)
    const shelf = quiz.shelfAt('persons')
    const operators = ['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'contains']
    const paths = ownPaths(shelf.fields).filter(({ field }) => field.type === 'text')
    const wrong: unknown[] = []
    for (let each = 0; each < drawn(80); each += 1) {
      const branches = Array.from({ length: 1 + chance.below(3) }, () => {
        const asking = chance.oneOf(paths)
        const operator = chance.oneOf(
          operators.filter((one) => one !== 'exists' || !('required' in asking.field)),
        )
        return [asking.path, { [operator]: drawOperand(shelf, asking, operator, chance) }] as const
      })
      const junction = chance.oneOf(['AND', 'OR'])
      const asked = { [junction]: branches.map(([path, by]) => ({ [path.replaceAll('.', '__')]: by })) }
      const where = { [junction.toLowerCase()]: branches.map(([path, by]) => ({ [path]: by })) }
      const found = await overGraphql('Person', 'Persons', asked)
      const meant = ids(answer(shelf, where, ['name']))
      if (JSON.stringify(found) !== JSON.stringify(meant))
        wrong.push({ where: JSON.stringify(where), found, meant })
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  describe('many at once', () => {
    /** Of a collection that has no workflow, so that all that is met is changed, or gone. */
    const slug = 'threads'
    const rounds = 20

    const roundsOf = async (work: (where: Where) => Promise<readonly { id: unknown }[]>, salt: number) => {
      const chance = chanceOf(seed + salt)
      for (let round = 0; round < rounds; round += 1) {
        await makeNasty(quiz.room.payload, seed + salt + round, [[slug, 6]])
        const now = await worldOf(quiz.room.payload)
        const shelf = await shelfOf(quiz.room.payload, now, slug, false)
        const where = drawWhere(shelf, slug, chance) as Where
        quiz.note()
        const meant = ids(answer(shelf, where, ['id']))
        const told = JSON.stringify(where)
        expect([told, ids(await work(where)).sort()]).toEqual([told, [...meant].sort()])
      }
      return rounds
    }

    test('deletes what meets the filter, and nothing else', async () => {
      const done = await roundsOf(async (where) => {
        const { docs, errors } = await quiz.room.payload.delete({ collection: slug, where })
        return [...docs, ...errors]
      }, 100)
      expect(done).toBe(rounds)
    })

    test('changes what meets the filter, and nothing else', async () => {
      const done = await roundsOf(async (where) => {
        const { docs, errors } = await quiz.room.payload.update({
          collection: slug,
          where,
          data: { editedAt: null },
        })
        return [...docs, ...errors]
      }, 200)
      expect(done).toBe(rounds)
    })
  })
})
