import { claimed, holdsLease, leaseLength } from '../../../../src/platform/jobs/lease.ts'
import { backOff } from '../../../../src/text/time/backOff.ts'

const now = new Date('2026-01-01T00:00:00Z')
const row = claimed({ fence: 4, attempts: 0 }, { runner: 'one', now })
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds)

test('a claim counts the fence and the attempts, and ends by itself', () => {
  expect(row).toEqual({
    state: 'running',
    leasedBy: 'one',
    leasedUntil: after(leaseLength).toISOString(),
    fence: 5,
    attempts: 1,
  })
})

test.each([
  [1, 2],
  [8, 9],
  [9, 10],
  [40, 10],
])('after %d attempts a claim holds %d times as long', (attempts, times) => {
  const { leasedUntil } = claimed({ fence: 4, attempts }, { runner: 'one', now })
  expect(leasedUntil).toBe(after(leaseLength * times).toISOString())
})

test('a claim holds until its time is over, somebody else claims, or it ends', () => {
  expect(holdsLease(row, row, after(leaseLength - 1))).toBe(true)
  expect(holdsLease(row, row, after(leaseLength))).toBe(false)
  expect(holdsLease({ ...row, fence: 6 }, row, now)).toBe(false)
  expect(holdsLease({ ...row, state: 'cancelled' as const }, row, now)).toBe(false)
  expect(holdsLease({ ...row, leasedUntil: null }, row, now)).toBe(false)
  expect(holdsLease(undefined, row, now)).toBe(false)
})

test('the wait doubles up to a minute, and differs by chance', () => {
  expect([1, 2, 3, 9, 40].map((attempt) => backOff(attempt, 1))).toEqual([250, 500, 1000, 60_000, 60_000])
  expect(backOff(3, 0)).toBe(500)
})
