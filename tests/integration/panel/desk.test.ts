import { readDesk } from '../../../src/panel/dashboard/readDesk.ts'
import { asUser } from '../../helpers/asUser.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import type { Who } from '../../helpers/newsroom.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
  const stub = { headline: '', planning: { workingHeadline: 'Eels, perhaps' } }
  const drafts: string[] = []
  for (const more of [{}, {}, {}, {}, {}, {}, {}, stub]) drafts.push(await desk.write(more))
  await desk.room.rest('author', 'PATCH', `/api/articles/${drafts[0]}`, {
    deletedAt: new Date().toISOString(),
  })
  await desk.move(String(drafts[1]), 'submit', {}, 'author')
})

afterAll(() => desk.room.close())

const deskOf = async (who: Who) => {
  const { user } = await asUser(desk.room, who)
  const { counts, trays } = await readDesk({ payload: desk.room.payload, user })
  const shown = trays.map(({ key, stories, total }) => [key, stories.length, total])
  return { counts, shown: Object.fromEntries(shown.map(([key, ...numbers]) => [key, numbers])), trays }
}

test('a tray shows the first five, says how many there are, and nothing of the trash', async () => {
  const { counts, shown, trays } = await deskOf('author')
  expect(counts).toMatchObject({ draft: 6, in_review: 1, published: 0 })
  expect(shown).toEqual({ drafts: [5, 6], waiting: [1, 1], corrections: [0, 0] })
  const [newest] = trays[0]?.stories ?? []
  expect(newest?.headline).toBe('Eels, perhaps')
})

test('each role finds what waits for it', async () => {
  expect((await deskOf('reviewer')).shown).toEqual({ review: [1, 1], drafts: [0, 0], corrections: [0, 0] })
  expect((await deskOf('editor')).shown).toEqual({
    review: [1, 1],
    ready: [0, 0],
    drafts: [0, 0],
    corrections: [0, 0],
  })
})

test('the panel’s list reads its columns, what a story is called and whether one is live, and no body', async () => {
  const { docs } = await desk.room.payload.find({
    ...(await asUser(desk.room, 'editor')),
    collection: 'articles',
    depth: 0,
    draft: true,
    includeLockStatus: true,
    overrideAccess: false,
    pagination: false,
    select: { stage: true },
  })
  const stub = docs.find((doc) => 'deskTitle' in doc && doc.deskTitle === 'Eels, perhaps')
  expect(stub).toMatchObject({ stage: 'draft' })
  expect(Object.keys(stub ?? {})).toEqual(expect.arrayContaining(['deskTitle', 'id', 'publishedAt', 'stage']))
  expect(stub).not.toHaveProperty('body')
})
