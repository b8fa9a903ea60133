import { createFirstAdmin } from '../../../src/server/firstAdmin.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom({ hires: false })
})

afterAll(() => room.close())

const admin = { email: 'first@example.org', password: 'seven-green-bottles-hanging' }

const users = async () => {
  const { docs } = await room.payload.find({ collection: 'users', overrideAccess: true })
  return docs.map(({ email, role }) => ({ email, role }))
}

/** As MongoDB ends the transaction of one of two processes that create the admin at the same moment. */
const conflictOnce = (payload: Newsroom['payload']): void => {
  const create = payload.create
  payload.create = () => {
    payload.create = create
    return Promise.reject(Object.assign(new Error('WriteConflict'), { code: 112 }))
  }
}

test('processes that start at the same time create the first admin once, and none of them fails', async () => {
  conflictOnce(room.payload)
  await Promise.all(Array.from({ length: 4 }, () => createFirstAdmin(room.payload, admin)))
  expect(await users()).toEqual([{ email: admin.email, role: 'admin' }])
})

test('whoever is there already is not changed', async () => {
  await createFirstAdmin(room.payload, { ...admin, email: 'second@example.org' })
  expect(await users()).toEqual([{ email: admin.email, role: 'admin' }])
})
