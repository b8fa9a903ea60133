import type { Where } from 'payload'

import {
  drawOperand,
  drawSort,
  drawWhere,
  operatorsOf,
  ownPaths,
  refusedOf,
} from '../../helpers/questions/askable.ts'
import { type Chance, chanceOf } from '../../helpers/questions/chance.ts'
import { asked } from '../../helpers/questions/nastyNewsroom.ts'
import { openQuiz, type Question, type Quiz, seed } from '../../helpers/questions/quiz.ts'

/*
 * Questions are made up and asked of the database and of a plain model in memory, which says what they mean. As the
 * tests run on SQLite and again on MongoDB, both give the answers of the model, and so the same.
 */

let quiz: Quiz

beforeAll(async () => {
  quiz = await openQuiz()
})

afterAll(() => quiz.close())

const drawn = (chance: Chance, many: number, draw: () => Question): Question[] =>
  Array.from({ length: many }, draw)

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
    const questions = drawn(chance, 100, () => ({
      slug,
      where: drawWhere(quiz.shelfAt(slug), slug, chance),
      sort: drawSort(quiz.world, slug, chance),
      ...(chance.maybe(0.6) && { limit: 1 + chance.below(7), page: 1 + chance.below(3) }),
    }))
    expect(await quiz.wrongOf(questions)).toEqual([])
  })

  test('the newest revisions', async () => {
    const chance = chanceOf(seed + 2)
    const questions = drawn(chance, quiz.hasDrafts(slug) ? 60 : 0, () => ({
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
    for (let each = 0; each < 30; each += 1) {
      const where = drawWhere(quiz.shelfAt(slug), slug, chance) as Where
      quiz.note()
      const told = JSON.stringify({ slug, where })
      const { totalDocs } = await quiz.room.payload.count({ collection: slug, where, ...quiz.rights() })
      expect([told, totalDocs]).toEqual([told, quiz.byModel({ slug, where }).total])
    }
  })
})
