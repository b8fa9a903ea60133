import { BeaconCounts } from '../../../../src/public/readership/beaconCounts.ts'

const view = (story: string) => ({ story, kind: 'view' }) as const
const read = (story: string) => ({ story, kind: 'read' }) as const

test('counts by story and kind until the batch is taken', () => {
  const counts = new BeaconCounts()
  for (const beacon of [view('a'), view('a'), read('a'), read('b')]) counts.add(beacon)
  expect(counts.take()).toEqual([
    { story: 'a', views: 2, reads: 1 },
    { story: 'b', views: 0, reads: 1 },
  ])
  expect(counts.take()).toEqual([])
})

test('a batch that could not be written counts with the next one', () => {
  const counts = new BeaconCounts()
  counts.add(view('a'))
  const batch = counts.take()
  counts.add(view('a'))
  counts.putBack(batch)
  expect(counts.take()).toEqual([{ story: 'a', views: 2, reads: 0 }])
})

test('made-up ids take a bounded room, and none from stories that are known to be live', () => {
  const counts = new BeaconCounts(100)
  counts.know(['live'])
  for (let number = 0; number < 10_000; number += 1) counts.add(view(`made-up-${number}`))
  expect(counts.size).toBe(100)
  expect(counts.add(view('live'))).toBe(true)
  expect(counts.add(view('made-up-101'))).toBe(false)
  expect(counts.size).toBe(101)
})

test('as many stories are known as fit', () => {
  const counts = new BeaconCounts(2)
  counts.know(['a', 'b'])
  counts.know(['c'])
  for (const story of ['x', 'y']) counts.add(view(story))
  expect(['a', 'b', 'c'].map((story) => counts.add(view(story)))).toEqual([true, false, true])
})
