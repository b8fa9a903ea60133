import { setImmediate as others } from 'node:timers/promises'

import { TimeSlice } from '../../../../src/platform/database/sqlite/timeSlice.ts'

test('a timeSlice is over when its time is, and begins anew when others had theirs', async () => {
  let now = 100
  const timeSlice = new TimeSlice(() => now)
  expect(timeSlice.isOver).toBe(false)
  now += 4
  expect(timeSlice.isOver).toBe(false)
  now += 1
  expect(timeSlice.isOver).toBe(true)
  await timeSlice.next()
  expect(timeSlice.isOver).toBe(false)
})

test('time in which nothing was asked does not count', async () => {
  let now = 100
  const timeSlice = new TimeSlice(() => now)
  expect(timeSlice.isOver).toBe(false)
  await others()
  now += 1000
  expect(timeSlice.isOver).toBe(false)
})
