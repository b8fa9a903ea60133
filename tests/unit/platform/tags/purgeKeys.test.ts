import { answerKeys, purgeKeyOf, writeKeys } from '../../../../src/platform/tags/purgeKeys.ts'

const id = '01a20b11-6075-7412-9cb1-d49e163aa861'

test('each tag has a key of its own, in plain characters and without an id', () => {
  const tags = [
    'articles',
    'articles?',
    'articles?*',
    `articles?${id}`,
    `articles:${id}`,
    `articles#${id}`,
    'articles#a b',
    'trending-items',
    'trending-items?',
    `persons:${id}`,
    'global/site-settings',
  ]
  const keys = tags.map(purgeKeyOf)
  expect(new Set(keys).size).toBe(tags.length)
  for (const key of keys) {
    expect(key).toMatch(/^[a-z0-9-]+$/)
    expect(key).not.toContain(id)
  }
  expect(keys.at(-1)).toBe('site-settings')
})

test('a write to any document throws away what could not name all of its own', () => {
  const few = [`articles:${id}`, 'articles?', 'articles']
  expect(answerKeys(few)).toEqual(few.map(purgeKeyOf))
  const many = ['articles', ...Array.from({ length: 400 }, (_, index) => `articles:${index}`)]
  const keys = answerKeys(many)
  expect(keys).toEqual(['articles', 'articles-many'])
  expect(keys.join(' ').length).toBeLessThan(4000)
  expect(writeKeys(['articles:999'])).toContain('articles-many')
})

test('a write of very many things is told by collections, which all that has to do with them carries', () => {
  const tags = Array.from({ length: 300 }, (_, index) => `articles:${index}`)
  expect(writeKeys([...tags, 'media:1'])).toEqual(['articles', 'media'])
})
