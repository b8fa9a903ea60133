import { stat } from 'node:fs/promises'

import { DatabaseHealth } from '../../../../src/platform/database/payload/health.ts'

const keepBusy = (milliseconds: number): void => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

test('a database that answered while this process was busy is not away', async () => {
  const health = new DatabaseHealth()
  health.watch(async () => {
    await stat('.')
  })
  const isAway = health.isAway()
  keepBusy(800)
  expect(await isAway).toBe(false)
})

test('a database that does not answer is away until it does', async () => {
  const health = new DatabaseHealth()
  health.watch(() => new Promise(() => undefined))
  expect(await health.isAway()).toBe(true)
  expect(health.awayFor).toBeGreaterThanOrEqual(0)
  health.watch(undefined)
  expect(health.awayFor).toBeUndefined()
})
