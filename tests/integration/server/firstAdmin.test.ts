import { createFirstAdmin } from '../../../src/server/firstAdmin.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
  await room.payload.db.deleteMany({ collection: 'users', where: {} })
})

afterAll(() => room.close())

const admin = { email: 'first@example.org', password: 'seven-green-bottles-hanging' }

test('processes that start at the same time create the first admin once, and none of them fails', async () => {
  await Promise.all(Array.from({ length: 4 }, () => createFirstAdmin(room.payload, admin)))
  const { docs } = await room.payload.find({ collection: 'users', overrideAccess: true })
  expect(docs.map(({ email, role }) => ({ email, role }))).toEqual([{ email: admin.email, role: 'admin' }])
})

test('whoever is there already is not changed', async () => {
  await createFirstAdmin(room.payload, { ...admin, email: 'second@example.org' })
  const { totalDocs } = await room.payload.count({ collection: 'users', overrideAccess: true })
  expect(totalDocs).toBe(1)
})
