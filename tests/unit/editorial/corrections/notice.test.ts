import {
  datedRows,
  isRetracted,
  noticesMissing,
  noticesOf,
  rowsOnRestore,
} from '../../../../src/editorial/corrections/notice.ts'

const date = '2026-03-04T05:06:07.000Z'
const wrong = { id: 'a', kind: 'correction', text: 'Noon, not night.', date }
const late = { id: 'b', kind: 'update', text: 'The harbour has answered.' }

describe('noticesOf', () => {
  it('reads rows whatever holds them, and dates in any shape', () => {
    expect(noticesOf(undefined)).toEqual([])
    expect(noticesOf({ corrections: null })).toEqual([])
    expect(
      noticesOf({
        corrections: [
          { ...wrong, date: new Date(date) },
          { ...late, date: '' },
        ],
      }),
    ).toEqual([
      { kind: 'correction', text: 'Noon, not night.', date },
      { kind: 'update', text: 'The harbour has answered.', date: undefined },
    ])
  })
})

describe('noticesMissing', () => {
  const [one, other] = noticesOf({ corrections: [wrong, late] })

  it('finds what is gone or reads otherwise, whatever the order and the ids of the rows', () => {
    expect(noticesMissing([one!, other!], [other!, one!])).toEqual([])
    expect(noticesMissing([one!, other!], [other!])).toEqual([one])
    for (const change of [{ text: 'Noon.' }, { kind: 'update' as const }, { date: undefined }]) {
      expect(noticesMissing([one!], [{ ...one!, ...change }])).toEqual([one])
    }
  })

  it('counts two of the same as two', () => {
    expect(noticesMissing([one!, one!], [one!])).toEqual([one])
  })
})

test('datedRows dates what has no date and leaves the rest alone', () => {
  const now = '2026-05-05T00:00:00.000Z'
  expect(datedRows({ corrections: [wrong, late] }, now)).toEqual([wrong, { ...late, date: now }])
})

test('rowsOnRestore keeps all of today’s rows and adds those that only the old version has', () => {
  const old = {
    corrections: [
      { ...wrong, date: null },
      { id: 'x', kind: late.kind, text: late.text },
      { id: 'c', kind: 'update', text: 'Old' },
    ],
  }
  expect(rowsOnRestore(old, { corrections: [wrong, late] })).toEqual([wrong, late, old.corrections[2]])
  expect(rowsOnRestore({}, {})).toEqual([])
})

test('isRetracted', () => {
  expect(isRetracted(noticesOf({ corrections: [wrong] }))).toBe(false)
  expect(isRetracted(noticesOf({ corrections: [wrong, { kind: 'retraction', text: 'All of it.' }] }))).toBe(
    true,
  )
})
