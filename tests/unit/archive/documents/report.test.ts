import type { Contents, StoryContents } from '../../../../src/archive/documents/counts.ts'
import { countOutcome, countStory, newReport, summarise } from '../../../../src/archive/documents/report.ts'
import { note } from '../../../../src/archive/notes/notes.ts'

const source = { system: 'wordpress', site: 'https://ledger.example', file: 'ledger.xml' }
const now = new Date('2024-06-01T00:00:00Z')

const story = (words: string, more: Partial<Contents> = {}): StoryContents => ({
  text: { words: words.split(' '), pictures: 0, quotes: 0, links: 0, ...more },
  hasLeadImage: false,
  addresses: 1,
})

test('says what was done and what to look at, the gravest first', () => {
  const report = newReport(source, false, now)
  countOutcome(report, 'articles', 'kept')
  countOutcome(report, 'articles', 'created')
  countOutcome(report, 'articles', 'created')
  countStory(report, story('a b c', { pictures: 1 }), story('c b a', { pictures: 1 }))
  const notes = [note('link', 'One.'), note('link', 'Two.'), note('stage', 'Three.')]
  report.entries.push({ type: 'post', id: '1', title: 'The night boat', notes })
  expect(summarise(report)).toEqual([
    'The import is done.',
    '  sections  none',
    '  persons   none',
    '  stories   2 created, 1 left as changed here',
    '  words     3 in the source, all here',
    '  pictures  1 in the source, all here',
    '  addresses 1 in the source, all here',
    'To check:',
    '      1  stories at another stage than in the source',
    '      2  links that are not kept',
  ])
})

test('a dry run says what would be done, and nothing to look at is said too', () => {
  const report = newReport(source, true, now)
  countOutcome(report, 'sections', 'created')
  countOutcome(report, 'persons', 'unchanged')
  countStory(report, story('a b c'), story('c b a'))
  expect(summarise(report)).toEqual([
    'This was a dry run: nothing was written.',
    '  sections  1 to be created',
    '  persons   1 unchanged',
    '  stories   none',
    '  words     3 in the source, all would be here',
    '  addresses 1 in the source, all would be here',
    'Everything was kept.',
  ])
})

test('what is missing is said of each thing, also of a story that is not here at all', () => {
  const report = newReport(source, false, now)
  const source1 = story('the boat came late', { links: 2, quotes: 1 })
  expect(countStory(report, source1, story('the boat came', { links: 1, quotes: 3 }))).toEqual({
    missing: { words: 1, links: 1 },
    notes: [note('text-lost', '1 words are missing.', 'late')],
  })
  expect(countStory(report, story('it never came'), undefined)).toEqual({
    missing: { words: 3, addresses: 1 },
    notes: [],
  })
  countOutcome(report, 'articles', 'failed')
  expect(summarise(report)).toEqual([
    'The import is done.',
    '  sections  none',
    '  persons   none',
    '  stories   1 failed',
    '  words     7 in the source, 4 missing here',
    '  quotes    1 in the source, all here',
    '  links     2 in the source, 1 missing here',
    '  addresses 2 in the source, 1 missing here',
  ])
})
