import fc from 'fast-check'

import { type Attempt, Attempts, type Bound, type Outcome } from '../../../../src/people/accounts/attempts.ts'
import { lockOut } from '../../../../src/people/accounts/rules.ts'

let now = 0
const most: number = lockOut.attempts
const bound = (key: string, may = most): Bound => ({ key, most: may })
const open = () => new Attempts(lockOut.milliseconds, () => now)

beforeEach(() => {
  now = Date.parse('2026-03-01T12:00:00Z')
})

const attempt = async (attempts: Attempts, outcome: Outcome, bounds: [Bound, ...Bound[]] = [bound('a')]) => {
  const begun = await attempts.begin(bounds)
  begun?.settle(outcome)
  return begun !== undefined
}

const times = async (count: number, once: () => Promise<boolean>) => {
  const through: boolean[] = []
  for (let time = 0; time < count; time += 1) through.push(await once())
  return through.filter(Boolean).length
}

test('there are eight wrong attempts, then none for ten minutes, then eight again', async () => {
  const attempts = open()
  expect(await times(9, () => attempt(attempts, 'wrong'))).toBe(most)
  now += lockOut.milliseconds - 1
  expect(await attempt(attempts, 'right')).toBe(false)
  now += 1
  expect(await times(9, () => attempt(attempts, 'wrong'))).toBe(most)
})

test('however attempts are spread, no ten minutes see more than eight wrong ones', async () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 5 * 60_000 }), { minLength: 1, maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(gaps, async (waits) => {
      const attempts = open()
      const taken: number[] = []
      for (const wait of waits) {
        now += wait
        if (await attempt(attempts, 'wrong')) taken.push(now)
      }
      const within = taken.map(
        (from) => taken.filter((time) => time >= from && time < from + lockOut.milliseconds).length,
      )
      expect(Math.max(...within)).toBeLessThanOrEqual(most)
    }),
    { numRuns: 30 },
  )
})

test('what is right counts nothing and takes back what was wrong there, and only there', async () => {
  const attempts = open()
  const here: [Bound, Bound] = [bound('here'), bound('all', 20)]
  const there: [Bound, Bound] = [bound('there'), bound('all', 20)]
  await times(7, () => attempt(attempts, 'wrong', here))
  await times(7, () => attempt(attempts, 'wrong', there))
  expect(await attempt(attempts, 'right', here)).toBe(true)
  expect(await times(9, () => attempt(attempts, 'wrong', here))).toBe(most)
  expect(await times(2, () => attempt(attempts, 'wrong', there))).toBe(1)
  expect(await times(9, () => attempt(attempts, 'wrong', [bound('elsewhere'), bound('all', 20)]))).toBe(4)
})

test('what could not be told counts neither way', async () => {
  const attempts = open()
  await times(7, () => attempt(attempts, 'wrong'))
  expect(await times(20, () => attempt(attempts, 'neither'))).toBe(20)
  expect(await times(2, () => attempt(attempts, 'wrong'))).toBe(1)
})

/** Settles attempts in the order in which they get through. */
const atOnce = async (count: number, outcome: Outcome) => {
  const attempts = open()
  let most = 0
  const underWay: Attempt[] = []
  const all = Array.from({ length: count }, async () => {
    const begun = await attempts.begin([bound('a')])
    if (!begun) return false
    underWay.push(begun)
    most = Math.max(most, underWay.length)
    await new Promise(setImmediate)
    underWay.shift()
    begun.settle(outcome)
    return true
  })
  const through = (await Promise.all(all)).filter(Boolean).length
  return { through, most }
}

test('hundreds of wrong ones at once are eight, hundreds of right ones are all let through', async () => {
  expect(await atOnce(300, 'wrong')).toEqual({ through: most, most })
  expect(await atOnce(300, 'right')).toEqual({ through: 300, most })
})

test('an account is forgotten by an admin, and no other', async () => {
  const attempts = open()
  for (const key of ['a network 1', 'a device 2', 'b network 1'])
    await times(8, () => attempt(attempts, 'wrong', [bound(key)]))
  attempts.forget('a ')
  expect(await attempt(attempts, 'right', [bound('a network 1')])).toBe(true)
  expect(await attempt(attempts, 'right', [bound('a device 2')])).toBe(true)
  expect(await attempt(attempts, 'right', [bound('b network 1')])).toBe(false)
})
