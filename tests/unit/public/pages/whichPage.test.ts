import fc from 'fast-check'

import { pagePath, usualPatterns } from '../../../../src/public/formats/addresses.ts'
import { isCanonical, whichPage } from '../../../../src/public/pages/whichPage.ts'

const patterns = { ...usualPatterns, topic: '/topics/{topic}' }
const candidatesAt = (
  path: string,
  of: typeof patterns | Record<keyof typeof patterns, string> = patterns,
) => {
  const which = whichPage(path, of)
  return which.kind === 'document'
    ? which.candidates.map(({ kind, values }) => [kind, { ...values }])
    : which.kind
}

test.each([
  ['/', 'home'],
  ['//', 'home'],
  ['/?utm_source=x', 'home'],
  ['/search', 'search'],
  ['/Search/', 'search'],
  ['/stories/lock-gate', [['story', { slug: 'lock-gate' }]]],
  ['/Stories//lock-gate/?x=1#y', [['story', { slug: 'lock-gate' }]]],
  ['/sections/canal', [['section', { slug: 'canal' }]]],
  ['/persons/ida', [['person', { slug: 'ida' }]]],
  ['/topics/a%2Fb', [['topic', { topic: 'a/b' }]]],
  ['/topics/a/b', [['topic', { topic: 'a/b' }]]],
  ['/topics/100%', [['topic', { topic: '100%' }]]],
  ['/stories/a/b', []],
])('what may be at %s', (path, expected) => {
  expect(candidatesAt(path)).toEqual(expected)
})

test('a path is read by the pattern of the settings, and may fit several', () => {
  const own = {
    story: '/{section}/{year}/{month}/{slug}.html',
    section: '/{slug}/',
    person: '/{slug}',
    topic: '',
  }
  const values = { section: 'canal', year: '2026', month: '11', slug: 'lock-gate' }
  expect(candidatesAt('/canal/2026/11/lock-gate.html', own)).toEqual([['story', values]])
  expect(candidatesAt('/canal/20x6/11/lock-gate.html', own)).toEqual([])
  expect(candidatesAt('/canal', own)).toEqual([
    ['section', { slug: 'canal' }],
    ['person', { slug: 'canal' }],
  ])
})

test('a path that is too long leads nowhere', () => {
  expect(candidatesAt(`/stories/${'a'.repeat(1000)}`)).toEqual([])
})

test('a path that is made of many values is read in no time, however long it is', () => {
  const own = { ...patterns, story: '/{section}-{slug}-{id}' }
  const before = performance.now()
  candidatesAt(`/${'-'.repeat(990)}!`, own)
  expect(performance.now() - before).toBeLessThan(500)
})

test('a canonical path is the same as it is sent and as frameworks decode it, and in no other spelling', () => {
  const canonical = '/topics/B%C3%BCrger%2Frat%20C%2B%2B'
  for (const same of [canonical, decodeURI(canonical), decodeURIComponent(canonical)])
    expect(isCanonical(same, canonical)).toBe(true)
  for (const other of [
    '/topics/b%C3%BCrger%2Frat%20C%2B%2B',
    `${canonical}/`,
    canonical.toLowerCase(),
    `${canonical}?x`,
  ])
    expect(isCanonical(other, canonical)).toBe(false)
})

test('whatever a topic is called, its page is found at its path, in each of those spellings', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `t${text}t`),
      (topic) => {
        const path = pagePath(patterns.topic, { topic }) ?? ''
        expect(isCanonical(path, path)).toBe(true)
        expect(candidatesAt(path)).toEqual([['topic', { topic }]])
      },
    ),
  )
})
