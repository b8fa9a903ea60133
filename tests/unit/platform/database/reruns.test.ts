import { forbidRerun } from '../../../../src/platform/database/payload/reruns.ts'
import { retryConflict } from '../../../../src/platform/database/payload/retryConflict.ts'
import { retryConflicts } from '../../../../src/server/retryConflicts.ts'

const conflict = () => Object.assign(new Error('Another write came first.'), { code: 112 })
const lost = () => Response.json({ errors: [{ data: { code: 'write-conflict' } }] }, { status: 503 })

/** Loses as often, then is done. */
const losing = (often: number, before: () => void = () => undefined) => {
  let runs = 0
  return {
    runs: () => runs,
    work: () => {
      runs += 1
      before()
      return runs > often ? Promise.resolve('done') : Promise.reject(conflict())
    },
    answer: () => {
      runs += 1
      before()
      return Promise.resolve(runs > often ? new Response('done') : lost())
    },
  }
}

test('what met a conflict is run again, until it is done', async () => {
  const work = losing(3)
  expect(await retryConflict(work.work)).toBe('done')
  const answer = losing(3)
  expect((await retryConflicts(answer.answer)).status).toBe(200)
  expect([work.runs(), answer.runs()]).toEqual([4, 4])
})

test('another error is nothing to run again for', async () => {
  let runs = 0
  const work = () => {
    runs += 1
    return Promise.reject(new Error('The disk is full.'))
  }
  await expect(retryConflict(work)).rejects.toThrow('full')
  expect(runs).toBe(1)
})

test('what has counted is not run again', async () => {
  const work = losing(3, forbidRerun)
  await expect(retryConflict(work.work)).rejects.toThrow('first')
  const answer = losing(3, forbidRerun)
  expect((await retryConflicts(answer.answer)).status).toBe(503)
  expect([work.runs(), answer.runs()]).toEqual([1, 1])
})

test('nor is what it was part of, however deep, while its neighbours are', async () => {
  const inner = losing(0, forbidRerun)
  const outer = losing(3)
  const both = async () => {
    await retryConflict(inner.work)
    return outer.answer()
  }
  const neighbour = losing(3)
  const [answer, beside] = await Promise.all([retryConflicts(both), retryConflicts(neighbour.answer)])
  expect([answer.status, beside.status]).toEqual([503, 200])
  expect([inner.runs(), outer.runs(), neighbour.runs()]).toEqual([1, 1, 4])
})
