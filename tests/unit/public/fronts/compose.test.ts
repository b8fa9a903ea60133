import fc from 'fast-check'

import { composeFront } from '../../../../src/public/fronts/compose.ts'

const story = (id: string) => ({
  id,
  headline: `Headline ${id}`,
  leadImage: { image: 'own', caption: 'Sea' },
})

test('pinned stories come first with what the front gives them, then the others, each once', () => {
  const front = composeFront({
    pinned: [{ story: story('b'), headline: 'Shorter', image: 'other' }, { story: story('b') }],
    others: [story('a'), story('b'), story('c')],
    limit: 3,
  })
  expect(front).toEqual([
    { id: 'b', headline: 'Shorter', leadImage: { image: 'other', caption: 'Sea' }, isPinned: true },
    { ...story('a'), isPinned: false },
    { ...story('c'), isPinned: false },
  ])
})

test('pinned stories are never cut', () => {
  const pinned = ['a', 'b', 'c'].map((id) => ({ story: story(id) }))
  expect(composeFront({ pinned, others: [story('d')], limit: 2 }).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('no story twice, never more than the limit or the pins', () => {
  const stories = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e').map(story))
  fc.assert(
    fc.property(stories, stories, fc.nat({ max: 8 }), (pins, others, limit) => {
      const front = composeFront({ pinned: pins.map((one) => ({ story: one })), others, limit })
      const pinned = new Set(pins.map(({ id }) => id)).size
      expect(new Set(front.map(({ id }) => id)).size).toBe(front.length)
      expect(front.length).toBeLessThanOrEqual(Math.max(limit, pinned))
    }),
  )
})
