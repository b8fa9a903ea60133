import fc from 'fast-check'

import { hourOf, readersIn } from '../../../../src/public/readership/readershipStore.ts'
import { decayFactors, decaying } from '../../../../src/public/trending/score.ts'

test('a reader counts half after each half-life', () => {
  const factors = decayFactors(6)
  expect([factors[0], factors[6], factors[12]]).toEqual([1, 0.5, 0.25])
  expect(factors).toHaveLength(48)
  expect(factors.at(-1)).toBeGreaterThan(1 / 256)
})

test('no half-life looks further back than counts are kept', () => {
  expect(decayFactors(48)).toHaveLength(168)
})

test('factors fall from hour to hour, and are never nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 48, noNaN: true }), (halfLife) => {
      const factors = decayFactors(halfLife)
      expect(factors[0]).toBe(1)
      for (const [age, factor] of factors.entries()) {
        expect(factor).toBeGreaterThan(0)
        expect(factor).toBeLessThanOrEqual(factors[age - 1] ?? 1)
      }
    }),
  )
})

test('what is weighed, and how', () => {
  expect(decaying(1, 500)).toMatchObject({ upTo: 500, weights: { view: 1, read: 3 }, limit: 1000 })
  expect(hourOf(Date.parse('1970-01-02T01:59:59Z'))).toBe(25)
  expect([
    readersIn({ views: 3, reads: 0 }),
    readersIn({ views: 0, reads: 2 }),
    readersIn({ views: 3, reads: 2 }),
  ]).toEqual([3, 2, 3])
})
