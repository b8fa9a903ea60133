import { note } from '../../../src/importers/notes.ts'
import { countOutcome, newReport, summarise } from '../../../src/importers/report.ts'

const source = { system: 'wordpress', site: 'https://ledger.example', file: 'ledger.xml' }
const now = new Date('2024-06-01T00:00:00Z')

test('says what was done and what to look at, the gravest first', () => {
  const report = newReport(source, false, now)
  countOutcome(report, 'articles', 'kept')
  countOutcome(report, 'articles', 'created')
  countOutcome(report, 'articles', 'created')
  report.words = { in: 120, lost: 0 }
  const notes = [note('link', 'One.'), note('link', 'Two.'), note('stage', 'Three.')]
  report.entries.push({ type: 'post', id: '1', title: 'The night boat', notes })
  expect(summarise(report)).toEqual([
    'The import is done.',
    '  sections  none',
    '  persons   none',
    '  stories   2 created, 1 left as changed here',
    '  words     120 in the texts of the stories; none is missing here',
    'To look at:',
    '      1  stories at another stage than in the source',
    '      2  links that are not kept',
  ])
})

test('a dry run says what would be done, and nothing to look at is said too', () => {
  const report = newReport(source, true, now)
  countOutcome(report, 'sections', 'created')
  countOutcome(report, 'persons', 'unchanged')
  report.words = { in: 9, lost: 2 }
  expect(summarise(report)).toEqual([
    'This was a dry run: nothing was written.',
    '  sections  1 to be created',
    '  persons   1 unchanged',
    '  stories   none',
    '  words     9 in the texts of the stories; 2 are missing here',
    'Everything was kept.',
  ])
})
