import { KeptWindows } from '../../../../src/public/trending/keptWindows.ts'

const counting = () => {
  let count = 0
  return () => Promise.resolve((count += 1))
}

test('a window is weighed once while it is kept, and anew after it', async () => {
  const kept = new KeptWindows<number>(60)
  const weigh = counting()
  const first = kept.of(24, 1000, weigh)
  const second = kept.of(24, 1059, weigh)
  const third = kept.of(24, 1060, weigh)
  expect(await Promise.all([first, second, third].map(({ weighed }) => weighed))).toEqual([1, 1, 2])
  expect([first.until, second.until, third.until]).toEqual([1060, 1060, 1120])
})

test('each window is its own', async () => {
  const kept = new KeptWindows<number>(60)
  const weigh = counting()
  expect(await Promise.all([1, 24, 1].map((hours) => kept.of(hours, 0, weigh).weighed))).toEqual([1, 2, 1])
})

test('what could not be weighed is told to those who wait, and not kept', async () => {
  const kept = new KeptWindows<number>(60)
  const away = () => Promise.reject(new Error('away'))
  const waiting = [kept.of(24, 0, away).weighed, kept.of(24, 1, counting()).weighed]
  for (const each of waiting) await expect(each).rejects.toThrow('away')
  expect(await kept.of(24, 2, counting()).weighed).toBe(1)
})
