import { sql } from '@payloadcms/db-sqlite'

import { type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

type Session = { db: { run: (query: unknown) => Promise<unknown> } }

const inTransaction = async (statements: ReturnType<typeof sql>[]) => {
  const { db } = room.payload
  const id = await db.beginTransaction()
  const session = (db as unknown as { sessions: Record<string, Session> }).sessions[String(id)]
  for (const statement of statements) await session?.db.run(statement)
  await db.commitTransaction(id as string)
}

test('a commit that the database refuses is not acknowledged, and the next write has its turn', async () => {
  const breaks = [
    sql`PRAGMA defer_foreign_keys = ON`,
    sql`INSERT INTO articles_bylines (_order, _parent_id, id) VALUES (1, 'no-such-story', 'row')`,
  ]
  const outcome = await inTransaction(breaks).then(
    () => 'acknowledged',
    () => 'refused',
  )
  expect(outcome).toBe('refused')
  const next = await room.rest('author', 'POST', '/api/articles', { headline: 'After the refusal' })
  expect(next.status).toBe(201)
})
