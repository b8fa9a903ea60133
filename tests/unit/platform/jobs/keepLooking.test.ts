import type { Payload } from 'payload'

import { keepLooking } from '../../../../src/platform/jobs/payload/keepLooking.ts'

const { jest } = import.meta

const logged: unknown[] = []
const payload = { logger: { error: (line: unknown) => logged.push(line) } } as unknown as Payload

beforeEach(() => {
  jest.useFakeTimers()
  logged.length = 0
})

afterEach(() => {
  jest.useRealTimers()
})

/** Looks at the times at which it is looked, by the false clock. */
const watch = (answers: (Error | number | undefined)[] = []) => {
  const start = Date.now()
  const times: number[] = []
  const look = (): Promise<number | undefined> => {
    times.push(Date.now() - start)
    const answer = answers.shift()
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { look, times }
}

test('looks at once and then after every pause, until it is stopped', async () => {
  const { look, times } = watch()
  const looking = keepLooking(payload, { every: 100, failed: '', look })
  await jest.advanceTimersByTimeAsync(250)
  await looking.stop()
  await jest.advanceTimersByTimeAsync(1000)
  expect(times).toEqual([0, 100, 200])
})

test('may wait before the first look, and never looks when it is stopped by then', async () => {
  const [one, other] = [watch(), watch()]
  const looking = keepLooking(payload, { every: 100, first: 30, failed: '', look: one.look })
  const stopped = keepLooking(payload, { every: 100, first: 30, failed: '', look: other.look })
  await stopped.stop()
  await jest.advanceTimersByTimeAsync(140)
  await looking.stop()
  expect([one.times, other.times]).toEqual([[30, 130], []])
})

test('a look may ask for the next one sooner, but neither later nor at once', async () => {
  const { look, times } = watch([20, 5000, -3])
  const looking = keepLooking(payload, { every: 100, failed: '', look })
  await jest.advanceTimersByTimeAsync(125)
  await looking.stop()
  expect(times).toEqual([0, 20, 120, 121])
})

test('looks when it is woken', async () => {
  const { look, times } = watch()
  const looking = keepLooking(payload, { every: 100, failed: '', look })
  await jest.advanceTimersByTimeAsync(40)
  looking.wake()
  await jest.advanceTimersByTimeAsync(90)
  await looking.stop()
  expect(times).toEqual([0, 40])
})

test('a look that fails is told of, and made again after the longest pause', async () => {
  const [one, other] = [watch([new Error('away')]), watch([new Error('gone')])]
  const failed = jest.fn()
  const all = [
    keepLooking(payload, { every: 100, failed: 'It could not be looked at.', look: one.look }),
    keepLooking(payload, { every: 100, failed, look: other.look }),
  ]
  await jest.advanceTimersByTimeAsync(150)
  await Promise.all(all.map((looking) => looking.stop()))
  expect([one.times, other.times]).toEqual([
    [0, 100],
    [0, 100],
  ])
  expect(logged).toEqual([{ err: new Error('away'), msg: 'It could not be looked at.' }])
  expect(failed.mock.calls).toEqual([[new Error('gone')]])
})

test('what fails while it stops is not told: it may be the stop that ends it', async () => {
  let fail: (error: Error) => void = () => undefined
  const away = new Promise<undefined>((_, reject) => {
    fail = reject
  })
  const looking = keepLooking(payload, { every: 100, failed: 'It could not be looked at.', look: () => away })
  const stopped = looking.stop()
  fail(new Error('closed'))
  await stopped
  expect(logged).toEqual([])
})
