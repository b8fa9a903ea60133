import { readdirSync, readFileSync } from 'node:fs'

const folder = 'docs/adr'
const mostLines = 60
const mostWords = 500

const names = readdirSync(folder).filter((name) => name !== 'README.md')
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8')

const heading = /^# (?<number>\d{3}): (?<title>.+)$/m
const status =
  /^\*\*Status:\*\* (?<status>accepted|superseded)(?: by \[\d{3}\]\((?<by>[^)]+)\))?, \d{4}-\d\d-\d\d(; .+)?$/m
const required = ['Context', 'Decision', 'Consequences']
const orders = [required, [...required, 'Alternatives considered']].map((order) => order.join())

/** The parts of a decision, by their headings. */
const sectionsOf = (text: string): { name: string; body: string }[] =>
  text
    .split(/^## /m)
    .slice(1)
    .map((part) => ({ name: part.split('\n')[0] ?? '', body: part.split('\n').slice(1).join('').trim() }))

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\w/.test(word)).length

/** What is wrong with a decision, by the template in `docs/adr/README.md`. */
const faultsIn = (name: string, text: string): string[] => {
  const sections = sectionsOf(text)
  const stands = status.exec(text)?.groups
  const isOver = stands?.['status'] === 'superseded'
  const faults = {
    'its file does not begin with the number in its title': !name.startsWith(
      `${heading.exec(text)?.groups?.['number']}-`,
    ),
    'its status is not one of the template': stands === undefined,
    'it does not link the decision that replaces it': isOver && !names.includes(stands['by'] ?? ''),
    'its headings are not those of the template': !orders.includes(sections.map((each) => each.name).join()),
    'a section is empty': sections.some(({ body }) => body === ''),
    'it has more than 60 lines': text.trimEnd().split('\n').length > mostLines,
    'it has more than 500 words': wordsIn(text) > mostWords,
  }
  return Object.entries(faults).flatMap(([fault, isThere]) => (isThere ? [fault] : []))
}

test.each(names)('%s follows the template', (name) => {
  expect(faultsIn(name, textOf(name))).toEqual([])
})

test('the index has every decision with its title and its status, in order', () => {
  const rows = textOf('README.md')
    .split('\n')
    .flatMap((line) => {
      const [, number, file, title, stands] =
        /^\| \[(\d{3})\]\((.+?)\) +\| (.+?) +\| (\w+) +\|$/.exec(line) ?? []
      return number === undefined ? [] : [{ number, file, title, stands }]
    })
  const decisions = names.map((file) => {
    const text = textOf(file)
    const { number, title } = heading.exec(text)?.groups ?? {}
    return { number, file, title, stands: status.exec(text)?.groups?.['status'] }
  })
  expect(rows).toEqual(decisions)
})

test('the template is a decision itself', () => {
  const template = /```md\n([\s\S]*?)```/.exec(textOf('README.md'))?.[1] ?? ''
  const filledIn = template.replaceAll('NNN', '001').replace('YYYY-MM-DD', '2026-11-30')
  expect(faultsIn('001-title.md', filledIn)).toEqual([])
})

describe('a decision is refused', () => {
  const good = textOf('012-translations-are-stories.md')
  const bad: readonly (readonly [fault: string, text: string])[] = [
    ['its file does not begin with the number in its title', good.replace('# 012', '# 013')],
    ['its status is not one of the template', good.replace('accepted', 'decided')],
    [
      'it does not link the decision that replaces it',
      good.replace('accepted', 'superseded by [099](099-x.md)'),
    ],
    ['its headings are not those of the template', good.replace('## Decision', '## Decided')],
    ['a section is empty', good.replace(/(## Consequences)[\s\S]*/, '$1\n')],
    ['it has more than 60 lines', `${good}${'\n'.repeat(mostLines)}end`],
    ['it has more than 500 words', `${good}${'word '.repeat(mostWords)}`],
  ]
  test.each(bad)('%s', (fault, text) => {
    expect(faultsIn('012-translations-are-stories.md', text)).toEqual([fault])
  })
})
