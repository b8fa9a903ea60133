import { isOver, keptFor, merged } from '../../../../src/editorial/kept/keptText.ts'
import { saysAll, typedFields } from '../../../../src/panel/kept/typedFields.ts'

const at = '2030-05-01T12:00:00.000Z'

test('a text is over when it was not typed in for two weeks, and when nobody knows since when', () => {
  const then = Date.parse(at)
  expect(isOver({ at }, new Date(then + keptFor - 1))).toBe(false)
  expect(isOver({ at }, new Date(then + keptFor))).toBe(true)
  expect(isOver({ at: 'nonsense' }, new Date(then))).toBe(true)
})

test('of a form that two places keep the newer text counts; this browser’s when they are as old', () => {
  const text = (form: string, minute: number, from: string) => ({
    form,
    at: `2030-05-01T12:0${minute}:00.000Z`,
    from,
  })
  const own = [text('a', 1, 'own'), text('b', 5, 'own'), text('c', 3, 'own')]
  const far = [text('a', 2, 'far'), text('b', 5, 'far'), text('d', 4, 'far')]
  expect(merged(own, far).map(({ form, from }) => `${form} ${from}`)).toEqual([
    'b own',
    'd far',
    'c own',
    'a far',
  ])
})

const opened = { headline: 'Lock gate fails', dek: null, topics: [], rev: 3 }

test('what was typed are the fields that differ from what was opened, among those that a person can change', () => {
  const mine = { headline: 'Lock gate holds', dek: '', topics: [], rev: 3, stage: 'approved' }
  expect(typedFields(opened, mine, ['headline', 'dek', 'topics', 'kicker'])).toEqual({
    headline: 'Lock gate holds',
  })
})

test('a field that was emptied was typed too', () => {
  expect(typedFields(opened, { headline: '' }, ['headline'])).toEqual({ headline: '' })
})

test('what a document says already need not be offered', () => {
  expect(saysAll(opened, { headline: 'Lock gate fails', dek: '' })).toBe(true)
  expect(saysAll(opened, { headline: 'Lock gate holds' })).toBe(false)
})
