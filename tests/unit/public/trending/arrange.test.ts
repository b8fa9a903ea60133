import fc from 'fast-check'

import { arrange, freeRanks } from '../../../../src/public/trending/arrange.ts'

const manual = (rank: number | null, story: string) => ({ rank, story, kind: 'manual' }) as const
const automatic = (rank: number, story: string) => ({ rank, story, kind: 'automatic' }) as const
const pinned = (rank: number, story: string) => ({ ...automatic(rank, story), pinned: true })

const stories = (items: readonly { story: string }[]) => items.map(({ story }) => story).join(' ')

test('a list of editors’ items alone is in the order of their ranks, whatever the gaps', () => {
  expect(stories(arrange([manual(7, 'c'), manual(1, 'a'), manual(3, 'b')]))).toBe('a b c')
})

test('automatic items fill the places that editors left', () => {
  const items = [manual(2, 'm'), automatic(1, 'a'), automatic(3, 'b'), automatic(4, 'c'), pinned(5, 'p')]
  expect(stories(arrange(items))).toBe('a m b c p')
})

test('two at one rank push each other down, and what lies beyond the end moves up', () => {
  expect(stories(arrange([manual(1, 'm'), manual(1, 'n'), automatic(1, 'a'), manual(9, 'z')]))).toBe(
    'm n a z',
  )
})

test('a story that an editor has placed is not there a second time', () => {
  expect(stories(arrange([automatic(1, 'a'), automatic(2, 'm'), manual(3, 'm'), automatic(4, 'a')]))).toBe(
    'a m',
  )
})

test('an item without a rank comes last', () => {
  expect(stories(arrange([manual(null, 'z'), automatic(1, 'a')]))).toBe('a z')
})

test('free ranks are those that nobody holds', () => {
  expect(freeRanks([2, 5], 5)).toEqual([1, 3, 4])
  expect(freeRanks([1, 1], 5)).toEqual([3, 4, 5])
  expect(freeRanks([9], 3)).toEqual([1, 2])
  expect(freeRanks([1, 2, 3], 3)).toEqual([])
  expect(freeRanks([1, 2, 3, 4], 3)).toEqual([])
  expect(freeRanks([], 2)).toEqual([1, 2])
})

test('with enough to fill the gaps, everybody who holds a rank alone is at it', () => {
  const held = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 10 })
  fc.assert(
    fc.property(held, (ranks) => {
      const others = Array.from({ length: 20 }, (_, at) => automatic(at + 1, `a${at}`))
      const all = arrange([...others, ...ranks.map((rank) => pinned(rank, `p${rank}`))])
      for (const rank of ranks) expect(all[rank - 1]?.story).toBe(`p${rank}`)
      expect(all).toHaveLength(20 + ranks.length)
    }),
  )
})
