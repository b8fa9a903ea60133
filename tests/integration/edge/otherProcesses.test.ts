import { setTimeout as pause } from 'node:timers/promises'

import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { openRunnerProcesses, type RunnerProcesses } from '../../helpers/runnerProcesses.ts'

/* What another process on the same database changes is seen here too, though this one has answers ready. */

let harbour: Harbour
let others: RunnerProcesses
let following: { stop: () => Promise<void> }

beforeAll(async () => {
  harbour = await openHarbour()
  const { followOthers } = await import('../../../src/edge/delivery/payload/followOthers.ts')
  following = followOthers(harbour.room.payload, 60_000)
  others = await openRunnerProcesses()
  await others.start(1)
}, 120_000)

afterAll(async () => {
  await others.stop()
  await following.stop()
  await harbour.room.close()
})

it('a story that another process publishes is in the next answers', async () => {
  const { move, patch, read, room, write } = harbour
  const id = await write()
  for (const [name, who] of [
    ['submit', 'author'],
    ['approve', 'reviewer'],
  ] as const)
    expect((await move(id, name, {}, who)).status).toBe(200)
  const plannedFor = new Date(Date.now() + 2000).toISOString()
  expect((await patch(id, { stage: 'scheduled', plannedFor }, 'editor')).status).toBe(200)
  const listed = async (): Promise<boolean> => {
    const { body } = await read('/api/articles?limit=5&sort=-publishedAt')
    return body.docs.some((doc: { id: string }) => doc.id === id)
  }
  const until = Date.now() + 30_000
  while (!(await listed()) && Date.now() < until) await pause(20)
  expect(await listed()).toBe(true)
  expect(room.cache.counts.hits).toBeGreaterThan(3)
})
