import type { Payload } from 'payload'

import type { Job } from '../../../../src/platform/jobs/payload/job.ts'
import { startJobs } from '../../../../src/platform/jobs/payload/startJobs.ts'
import { announceChange } from '../../../../src/platform/tags/changes.ts'
import { wholeOf } from '../../../../src/platform/tags/tags.ts'

const { jest } = import.meta

const logged: unknown[] = []
const payload = {
  db: { name: 'sqlite' },
  logger: { error: (line: unknown) => logged.push(line) },
} as unknown as Payload

const start = (job: Omit<Job, 'name'>) => startJobs(payload, [{ name: 'Looking', ...job }])

beforeEach(() => {
  jest.useFakeTimers()
  logged.length = 0
})

afterEach(() => {
  jest.useRealTimers()
})

/** Notes when it is run, by the false clock. */
const watch = (answers: (Error | number | undefined)[] = []) => {
  const start = Date.now()
  const times: number[] = []
  const run = (): Promise<number | undefined> => {
    times.push(Date.now() - start)
    const answer = answers.shift()
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return { run, times }
}

test('runs at once and then after every pause, until it is stopped', async () => {
  const { run, times } = watch()
  const looking = start({ every: 100, run })
  await jest.advanceTimersByTimeAsync(250)
  await looking.stop()
  await jest.advanceTimersByTimeAsync(1000)
  expect(times).toEqual([0, 100, 200])
})

test('may wait before the first run, and never runs when it is stopped by then', async () => {
  const [one, other] = [watch(), watch()]
  const looking = start({ every: 100, first: 30, run: one.run })
  const stopped = start({ every: 100, first: 30, run: other.run })
  await stopped.stop()
  await jest.advanceTimersByTimeAsync(140)
  await looking.stop()
  expect([one.times, other.times]).toEqual([[30, 130], []])
})

test('a run may ask for the next one sooner, but neither later nor at once', async () => {
  const { run, times } = watch([20, 5000, -3])
  const looking = start({ every: 100, run })
  await jest.advanceTimersByTimeAsync(125)
  await looking.stop()
  expect(times).toEqual([0, 20, 120, 121])
})

test('runs when it is woken', async () => {
  const { run, times } = watch()
  const looking = start({ every: 100, run })
  await jest.advanceTimersByTimeAsync(40)
  looking.wake()
  await jest.advanceTimersByTimeAsync(90)
  await looking.stop()
  expect(times).toEqual([0, 40])
})

test('a run that fails is logged, and made again after the longest pause', async () => {
  const [one, other] = [watch([new Error('away')]), watch([new Error('gone')])]
  const failed = jest.fn()
  const all = [start({ every: 100, run: one.run }), start({ every: 100, failed, run: other.run })]
  await jest.advanceTimersByTimeAsync(150)
  await Promise.all(all.map((looking) => looking.stop()))
  expect([one.times, other.times]).toEqual([
    [0, 100],
    [0, 100],
  ])
  expect(logged).toEqual([{ err: new Error('away'), msg: 'Looking failed.' }])
  expect(failed.mock.calls).toEqual([[new Error('gone')]])
})

test('what fails while it stops is not told: it may be the stop that ends it', async () => {
  let fail: (error: Error) => void = () => undefined
  const away = new Promise<undefined>((_, reject) => {
    fail = reject
  })
  const looking = start({ every: 100, run: () => away })
  const stopped = looking.stop()
  fail(new Error('closed'))
  await stopped
  expect(logged).toEqual([])
})

test('runs as soon as this process changes what wakes it, and not for other changes', async () => {
  const { run, times } = watch()
  const jobs = start({ every: 100, wokenBy: 'live-events', run })
  await jest.advanceTimersByTimeAsync(30)
  announceChange(new Set([wholeOf('articles')]))
  await jest.advanceTimersByTimeAsync(10)
  announceChange(new Set([wholeOf('live-events')]))
  await jest.advanceTimersByTimeAsync(5)
  await jobs.stop()
  expect(times).toEqual([0, 40])
})

test('jobs do not wait for each other, end after their last run, and a run learns that they are stopped', async () => {
  const done: string[] = []
  let finish: () => void = () => undefined
  const slow = new Promise<undefined>((resolve) => {
    finish = () => resolve(undefined)
  })
  const { run, times } = watch()
  const jobs = startJobs(payload, [
    {
      name: 'Slow',
      every: 100,
      run: async ({ mayGoOn }) => {
        await slow
        done.push(mayGoOn() ? 'goes on' : 'stops')
      },
      end: () => void done.push('ended'),
    },
    { name: 'Quick', every: 100, run },
  ])
  await jest.advanceTimersByTimeAsync(150)
  const stopped = jobs.stop()
  expect(done).toEqual([])
  finish()
  await stopped
  expect({ done, times }).toEqual({ done: ['stops', 'ended'], times: [0, 100] })
})
