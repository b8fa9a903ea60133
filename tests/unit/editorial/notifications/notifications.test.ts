import { kindOfMove } from '../../../../src/editorial/notifications/kindOfMove.ts'
import { kindNames } from '../../../../src/editorial/notifications/kinds.ts'
import { recipients } from '../../../../src/editorial/notifications/recipients.ts'
import { wording } from '../../../../src/editorial/notifications/wording.ts'

const none = { by: undefined, choices: [] }

test('each is told once, and nobody of what they did themselves', () => {
  const to = ['ida', 'bo', 'ida', 'ana']
  expect(recipients({ kind: 'published', to, by: 'bo', choices: [] }).map((letter) => letter.to)).toEqual([
    'ida',
    'ana',
  ])
})

test.each([
  ['submitted', []],
  ['published', [{ to: 'ida', mail: 'none' }]],
  ['mentioned', [{ to: 'ida', mail: 'waiting' }]],
] as const)('who has chosen nothing hears of %s in the usual way', (kind, letters) => {
  expect(recipients({ kind, to: ['ida'], ...none })).toEqual(letters)
})

test('a choice goes before what is usual, for its person and kind alone', () => {
  const choices = [
    { person: 'ida', kind: 'mentioned', way: 'none' },
    { person: 'bo', kind: 'published', way: 'email' },
  ] as const
  const to = ['ida', 'bo']
  expect(recipients({ kind: 'mentioned', to, by: undefined, choices })).toEqual([
    { to: 'bo', mail: 'waiting' },
  ])
  expect(recipients({ kind: 'published', to, by: undefined, choices })).toEqual([
    { to: 'ida', mail: 'none' },
    { to: 'bo', mail: 'waiting' },
  ])
})

test.each(kindNames)('%s is put into words that name who and what', (kind) => {
  const said = wording(kind, { who: 'Ida', title: 'Ferries return', note: ' The day is wrong. ' })
  expect(said).toMatch(/^Ida .*“Ferries return”.*\.\nThe day is wrong\.$/)
  expect(wording(kind, { who: 'Ida', title: 'Ferries return', note: ' ' })).not.toContain('\n')
})

test('a long note is cut', () => {
  const said = wording('replied', { who: 'Ida', title: 'F', note: 'word '.repeat(200) })
  expect(said.length).toBeLessThan(360)
  expect(said).toMatch(/word…$/)
})

test('moves that are nobody else’s business are told to nobody', () => {
  expect(kindOfMove.recall).toBeUndefined()
  expect(kindOfMove.unschedule).toBeUndefined()
  expect(kindOfMove['publish-now']).toBe('published')
})
