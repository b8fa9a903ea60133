import { kickerOf } from '../../../../src/public/trending/kicker.ts'

const facts = { breaking: false, kicker: null, sectionName: null }

test.each([
  [{ ...facts, breaking: true, kicker: 'Storm', sectionName: 'Harbour' }, 'Breaking'],
  [{ ...facts, kicker: 'Storm', sectionName: 'Harbour' }, 'Storm'],
  [{ ...facts, kicker: '  ', sectionName: 'Harbour' }, 'Harbour'],
  [{ ...facts, sectionName: 'Harbour' }, 'Harbour'],
  [facts, null],
])('%j has the kicker %s', (given, kicker) => {
  expect(kickerOf(given)).toBe(kicker)
})

test('a kicker fits its field', () => {
  const kicker = kickerOf({ ...facts, kicker: 'x'.repeat(80) })
  expect([kicker?.length, kicker?.at(-1)]).toEqual([60, '…'])
})
