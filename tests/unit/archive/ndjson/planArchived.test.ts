import { planArchived } from '../../../../src/archive/ndjson/planArchived.ts'
import { type ArchiveArticle, readRecord } from '../../../../src/archive/ndjson/records.ts'
import { plainText } from '../../../../src/text/richtext/plainText.ts'

const now = new Date('2024-06-01T00:00:00Z')

const plan = (more: object) => {
  const line = { type: 'article', id: '1', headline: 'Eels', section: 'h', text: 'They swim.', ...more }
  return planArchived(readRecord(JSON.stringify(line)) as ArchiveArticle, 'ledger', now)
}

const planned = (more: object) => {
  const made = plan(more)
  if (Array.isArray(made)) throw new Error(JSON.stringify(made))
  return made
}

test('a story to be, its times in UTC, and what is not said left out', () => {
  const { article, source } = planned({
    publishedAt: '2001-02-03T04:05:06+02:00',
    bylines: ['ida'],
    kicker: 'River',
  })
  expect(article).toMatchObject({
    origin: { system: 'ledger', id: 'article/1' },
    section: 'section/h',
    bylines: [{ person: 'person/ida', role: 'writer' }],
    kicker: 'River',
    publishedAt: '2001-02-03T02:05:06.000Z',
    seo: {},
  })
  expect(Object.keys(article)).not.toContain('plannedFor')
  expect(source).toEqual({ words: ['They', 'swim'], pictures: 0, quotes: 0, links: 0 })
})

test('the text: plain, HTML, or as the editor keeps it', () => {
  const plain = planned({ text: 'One.\nStill one.\n\n \nTwo.\r\n\r\nThree.' }).article.body
  expect(plain.root.children).toHaveLength(3)
  expect(plainText(plain)).toBe('One.\nStill one.\nTwo.\nThree.')
  const html = planned({ text: undefined, html: '<h2>High</h2><p>and <b>low</b></p>' })
  expect(plainText(html.article.body)).toBe('High\nand low')
  expect(html.source.words).toEqual(['High', 'and', 'low'])
  expect(planned({ text: undefined, body: plain }).article.body).toEqual(plain)
})

test.each([
  [{ text: undefined }, 'one-text'],
  [{ html: '<p>Twice</p>' }, 'one-text'],
  [{ publishedAt: '2024-06-01T00:00:01Z' }, 'time-ahead'],
  [{ stage: 'scheduled' }, 'planned-time'],
  [{ stage: 'scheduled', plannedFor: '2024-05-01T00:00:00Z' }, 'planned-time'],
  [{ plannedFor: '2024-07-01T00:00:00Z' }, 'planned-time'],
  [{ stage: 'draft', publishedAt: '2001-02-03T04:05:06Z' }, 'not-published'],
])('%j is refused', (more, code) => {
  expect(plan(more)).toMatchObject([{ code }])
})
