import type { Presence } from '../../../../src/editorial/presence/seats.ts'
import { presenceWords } from '../../../../src/panel/presence/presenceWords.ts'

const alone: Presence = { others: [], isInAnotherTab: false, holder: null, isTakenOver: false }
const since = '2030-05-01T12:03:00.000Z'
const say = (presence: Partial<Presence>) => presenceWords({ ...alone, ...presence }, () => '12:03')
const holder = { name: 'Ana', whose: 'theirs', since, tookOver: false } as const

test('says nothing where nobody else is', () => {
  expect(say({})).toBeUndefined()
})

test.each([
  [{ others: [{ name: 'Ana', isWriting: false }] }, 'Ana has this open.'],
  [
    {
      others: [
        { name: 'Ana', isWriting: false },
        { name: 'Ben', isWriting: false },
      ],
    },
    'Ana and Ben have this open.',
  ],
  [{ isInAnotherTab: true }, 'You have it open in another tab too.'],
  [{ isInAnotherTab: true, holder: { ...holder, whose: 'yours' } }, 'You are writing in it in another tab.'],
] as [Partial<Presence>, string][])('%j reads: %s', (presence, text) => {
  expect(say(presence)).toMatchObject({ text })
})

test('offers to take over from whoever writes, and to take back what was taken over', () => {
  expect(say({ holder })).toMatchObject({ offer: 'Take over', tone: 'warn' })
  expect(say({ holder })?.text).toContain('Ana has been writing here since 12:03.')
  const taken = say({ holder: { ...holder, tookOver: true }, isTakenOver: true })
  expect(taken).toMatchObject({ offer: 'Take it back' })
  expect(taken?.text).toContain('Ana took over at 12:03.')
})

test('says who was told when one has taken over', () => {
  const others = [{ name: 'Ben', isWriting: true }]
  const line = say({ holder: { ...holder, whose: 'this', tookOver: true }, others })
  expect(line?.text).toContain('You took over at 12:03; Ben (writing) has been told.')
  expect(line?.offer).toBeUndefined()
})
