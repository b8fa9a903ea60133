import fc from 'fast-check'

import { arrange, isHeld } from '../../../../src/public/trending/arrange.ts'
import { type Candidate, type Change, type Item, planList } from '../../../../src/public/trending/planList.ts'

const slot = (rank: number, story: string, more: Partial<Item> = {}): Item => ({
  id: `item-${rank}`,
  rank,
  story,
  kind: 'automatic',
  kicker: null,
  isLive: true,
  isBusy: false,
  ...more,
})

const candidate = (story: string, score: number): Candidate => ({ story, score, kicker: null })

const plan = (items: Item[], candidates: Candidate[], more: Partial<Parameters<typeof planList>[0]> = {}) =>
  planList({ items, candidates, length: 3, blocked: new Set(), mayBeNone: false, ...more })

const abc = [candidate('a', 30), candidate('b', 20), candidate('c', 10)]

test('an empty list is filled', () => {
  expect(plan([], abc)).toEqual(
    ['a', 'b', 'c'].map((story, at) => ({ do: 'put', id: undefined, rank: at + 1, story, kicker: null })),
  )
})

test('a list that is right is left alone', () => {
  expect(plan([slot(1, 'a'), slot(2, 'b'), slot(3, 'c')], abc)).toEqual([])
})

test('an item at its rank gets another story: two that change places are two writes', () => {
  expect(plan([slot(1, 'b'), slot(2, 'a'), slot(3, 'c')], abc)).toEqual([
    { do: 'put', id: 'item-1', rank: 1, story: 'a', kicker: null },
    { do: 'put', id: 'item-2', rank: 2, story: 'b', kicker: null },
  ])
})

test('another kicker is written', () => {
  const [first] = plan([slot(1, 'a')], [{ story: 'a', score: 9, kicker: 'Breaking' }])
  expect(first).toEqual({ do: 'put', id: 'item-1', rank: 1, story: 'a', kicker: 'Breaking' })
})

test('what nobody reads any more is withdrawn, and used again when the list grows', () => {
  expect(plan([slot(1, 'a'), slot(2, 'old')], [candidate('a', 9)])).toEqual([
    { do: 'withdraw', id: 'item-2' },
  ])
  const gone = slot(2, 'old', { isLive: false })
  expect(plan([slot(1, 'a'), gone], [candidate('a', 9), candidate('b', 8)])).toEqual([
    { do: 'put', id: 'item-2', rank: 2, story: 'b', kicker: null },
  ])
})

test('an editor’s item takes a place, and its story is not there twice', () => {
  const own = slot(2, 'b', { id: 'own', kind: 'manual' })
  expect(plan([own], abc)).toEqual([
    { do: 'put', id: undefined, rank: 1, story: 'a', kicker: null },
    { do: 'put', id: undefined, rank: 3, story: 'c', kicker: null },
  ])
})

test('what somebody is changing is left alone, and holds its rank', () => {
  const busy = slot(1, 'old', { isBusy: true })
  expect(plan([busy, slot(2, 'a'), slot(3, 'b')], abc)).toEqual([])
})

test('a withdrawn item that somebody is changing is not used', () => {
  const busy = slot(1, 'old', { isBusy: true, isLive: false })
  expect(plan([busy], [candidate('a', 9)])).toMatchObject([{ do: 'put', id: undefined }])
})

test('a blocked story leaves, pinned or not; an editor’s own item stays', () => {
  const blocked = new Set(['a'])
  expect(plan([slot(1, 'a', { pinned: true }), slot(2, 'b')], abc, { blocked })).toEqual([
    { do: 'withdraw', id: 'item-1' },
    { do: 'put', id: undefined, rank: 1, story: 'b', kicker: null },
    { do: 'put', id: 'item-2', rank: 2, story: 'c', kicker: null },
  ])
  expect(plan([slot(1, 'a', { kind: 'manual' })], [], { blocked })).toEqual([])
})

test('a section with too few stories has no list, unless an editor began one', () => {
  const two = abc.slice(0, 2)
  expect(plan([slot(1, 'a')], two, { mayBeNone: true })).toEqual([{ do: 'withdraw', id: 'item-1' }])
  expect(plan([slot(1, 'm', { kind: 'manual' })], two, { mayBeNone: true })).toHaveLength(2)
})

/** What the list is once the changes are written. */
const written = (items: readonly Item[], changes: readonly Change[]): Item[] => {
  const now = new Map(items.map((item) => [item.id, item]))
  for (const [at, change] of changes.entries()) {
    const known = now.get(change.id ?? '')
    if (change.do === 'withdraw' && known) now.set(known.id, { ...known, isLive: false })
    if (change.do === 'put') {
      const { kicker, rank, story } = change
      const id = change.id ?? `new-${at}`
      now.set(id, { id, rank, story, kicker, kind: 'automatic', pinned: false, isLive: true, isBusy: false })
    }
  }
  return [...now.values()]
}

const storyName = fc.constantFrom(...'a b c d e f g h i j k l'.split(' '))
const anyItem = fc.record({
  rank: fc.integer({ min: 1, max: 6 }),
  story: storyName,
  kind: fc.constantFrom('manual', 'automatic', 'automatic'),
  pinned: fc.constantFrom(true, false, false),
  isLive: fc.constantFrom(true, true, false),
  isBusy: fc.constantFrom(true, false, false, false),
})
/** As an editor keeps them: nobody pins two items at one rank. */
const anyItems = fc
  .uniqueArray(anyItem, { maxLength: 8, selector: ({ rank }) => rank })
  .map((items): Item[] => items.map((item, at) => ({ ...item, id: `i${at}`, kicker: null })))
  .map((items) => items.filter(({ isLive, kind }) => isLive || kind === 'automatic'))
const anyCandidates = fc
  .dictionary(storyName, fc.integer({ min: 1, max: 99 }))
  .map((scores) => Object.entries(scores).map(([story, score]) => candidate(story, score)))

const rankOf = ({ rank }: Item): number => rank ?? 0

test('pins hold their ranks, blocked stories never appear, nothing is twice, and a second plan changes nothing', () => {
  fc.assert(
    fc.property(
      anyItems,
      anyCandidates,
      fc.uniqueArray(storyName, { maxLength: 3 }),
      (items, candidates, off) => {
        const blocked = new Set(off)
        const ask = { candidates, blocked, length: 6, mayBeNone: false }
        const after = written(items, planList({ items, ...ask }))
        const shown = arrange(after.filter(({ isLive }) => isLive))
        const stays = ({ isBusy, kind, pinned, story }: Item): boolean =>
          kind === 'manual' || ((pinned === true || isBusy) && !blocked.has(story ?? ''))
        const held = items.filter((item) => item.isLive && stays(item))
        for (const item of held) expect(after).toContainEqual(item)
        const automatic = shown.filter(({ kind }) => kind === 'automatic')
        expect(automatic.filter(({ story }) => blocked.has(story ?? ''))).toEqual([])
        const pins = held.filter(isHeld).toSorted((one, other) => rankOf(one) - rankOf(other))
        const others = shown.length - pins.length
        const reachable = pins.filter((pin, above) => others >= rankOf(pin) - 1 - above)
        for (const pin of reachable) expect(shown[rankOf(pin) - 1]?.id).toBe(pin.id)
        expect(shown.length).toBeLessThanOrEqual(Math.max(6, held.length))
        const free = automatic.filter(({ pinned }) => !pinned).map(({ story }) => story)
        expect(free).toHaveLength(new Set(free).size)
        expect(planList({ items: after, ...ask })).toEqual([])
      },
    ),
    { numRuns: 500 },
  )
})
