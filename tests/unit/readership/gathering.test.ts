import { Gathering } from '../../../src/readership/gathering.ts'

const view = (story: string) => ({ story, kind: 'view' }) as const
const read = (story: string) => ({ story, kind: 'read' }) as const

test('counts by story and kind until the batch is taken', () => {
  const gathering = new Gathering()
  for (const beacon of [view('a'), view('a'), read('a'), read('b')]) gathering.add(beacon)
  expect(gathering.take()).toEqual([
    { story: 'a', views: 2, reads: 1 },
    { story: 'b', views: 0, reads: 1 },
  ])
  expect(gathering.take()).toEqual([])
})

test('a batch that could not be written counts with the next one', () => {
  const gathering = new Gathering()
  gathering.add(view('a'))
  const batch = gathering.take()
  gathering.add(view('a'))
  gathering.putBack(batch)
  expect(gathering.take()).toEqual([{ story: 'a', views: 2, reads: 0 }])
})

test('made-up ids take a bounded room, and none from stories that are known to be live', () => {
  const gathering = new Gathering(100)
  gathering.know(['live'])
  for (let number = 0; number < 10_000; number += 1) gathering.add(view(`made-up-${number}`))
  expect(gathering.size).toBe(100)
  expect(gathering.add(view('live'))).toBe(true)
  expect(gathering.add(view('made-up-101'))).toBe(false)
  expect(gathering.size).toBe(101)
})

test('as many stories are known as fit', () => {
  const gathering = new Gathering(2)
  gathering.know(['a', 'b'])
  gathering.know(['c'])
  for (const story of ['x', 'y']) gathering.add(view(story))
  expect(['a', 'b', 'c'].map((story) => gathering.add(view(story)))).toEqual([true, false, true])
})
