import { dayParts, pageAddress, patternProblem } from '../../../../src/public/formats/addresses.ts'
import { storyUri } from '../../../../src/public/formats/storyUri.ts'

const site = 'https://ledger.example.org/'

test.each([
  ['/stories/{slug}', 'https://ledger.example.org/stories/s%C3%B8'],
  ['/{section}/{year}/{month}/{day}/{slug}-{id}', 'https://ledger.example.org/harbour/2026/03/04/s%C3%B8-7'],
  ['', undefined],
  ['/{topic}', undefined],
])('the address by %s is %s', (pattern, address) => {
  const values = { slug: 'sø', id: '7', section: 'harbour', ...dayParts('2026-03-04T23:59:00.000Z') }
  expect(pageAddress(site, pattern, values)).toBe(address)
})

test('nobody is told an address while the site has none, or a part of it is missing', () => {
  expect(pageAddress(undefined, '/stories/{slug}', { slug: 'a' })).toBeUndefined()
  expect(pageAddress(site, '/{section}/{slug}', { slug: 'a', section: undefined })).toBeUndefined()
  expect(pageAddress(site, '/{year}/{slug}', { slug: 'a', ...dayParts(null) })).toBeUndefined()
})

test.each([
  ['story', '/stories/{slug}', undefined],
  ['story', '/{year}/{id}', undefined],
  ['topic', '/topics/{topic}', undefined],
  ['story', '/stories', /same address/],
  ['story', 'stories/{slug}', /Start with/],
  ['story', '//evil.example/{slug}', /Start with/],
  ['section', '/{section}/{slug}', /\{section\} is not known/],
] as const)('a pattern for a %s, %s, is judged', (kind, pattern, problem) => {
  const judged = patternProblem(kind, pattern)
  expect(judged ?? 'fine').toMatch(problem ?? /^fine$/)
})

test('a story has one name, whatever database it is in', () => {
  expect(storyUri('01a20b11-6075-7412-9cb1-d49e163aa861')).toBe(
    'urn:uuid:01a20b11-6075-7412-9cb1-d49e163aa861',
  )
  expect(storyUri('65f1c0ffee65f1c0ffee65f1')).toBe('urn:copydesk:article:65f1c0ffee65f1c0ffee65f1')
})
