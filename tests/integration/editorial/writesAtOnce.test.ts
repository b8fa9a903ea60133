import { drawn } from '../../helpers/drawn.ts'
import { bodyOf, type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const many = drawn({ sqlite: 200, mongodb: 80 })

test(`${many} stories created at once are all there`, async () => {
  const answers = await Promise.all(
    Array.from({ length: many }, (_, number) =>
      room.rest('author', 'POST', '/api/articles', {
        headline: `Tide table ${number}`,
        body: bodyOf(`Number ${number}.`),
      }),
    ),
  )
  expect(statuses(answers)).toEqual({ 201: many })
  const slugs = new Set(answers.map(({ body }) => body.doc.slug))
  expect(slugs.size).toBe(many)
  const { totalDocs } = await room.payload.count({ collection: 'articles' })
  expect(totalDocs).toBe(many)
})

test(`${many} updates of one story at once leave one newest version`, async () => {
  const { body } = await room.rest('author', 'POST', '/api/articles', { headline: 'Bridge opens' })
  const id = body.doc.id as string
  const answers = await Promise.all(
    Array.from({ length: many }, (_, number) =>
      room.rest('author', 'PATCH', `/api/articles/${id}`, { dek: `Take ${number}` }),
    ),
  )
  expect(statuses(answers)).toEqual({ 200: many })
  const versions = await room.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 0,
    pagination: false,
    where: { parent: { equals: id } },
  })
  expect(versions.docs).toHaveLength(many + 1)
  expect(versions.docs.filter(({ latest }) => latest)).toHaveLength(1)
})

test('headlines that are alike at the same moment get addresses of their own', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => room.rest('author', 'POST', '/api/articles', { headline: 'Fog' })),
  )
  expect(statuses(answers)).toEqual({ 201: 10 })
  expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(10)
})

const statuses = (answers: { status: number }[]): Record<number, number> => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
