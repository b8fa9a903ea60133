import { setImmediate as others } from 'node:timers/promises'

import { Turn } from '../../../../src/platform/database/sqlite/turn.ts'

test('a turn is over when its time is, and begins anew when others had theirs', async () => {
  let now = 100
  const turn = new Turn(() => now)
  expect(turn.isOver).toBe(false)
  now += 4
  expect(turn.isOver).toBe(false)
  now += 1
  expect(turn.isOver).toBe(true)
  await turn.next()
  expect(turn.isOver).toBe(false)
})

test('time in which nothing was asked does not count', async () => {
  let now = 100
  const turn = new Turn(() => now)
  expect(turn.isOver).toBe(false)
  await others()
  now += 1000
  expect(turn.isOver).toBe(false)
})
