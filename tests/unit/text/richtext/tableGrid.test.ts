import fc from 'fast-check'

import { columnsOf, layOutCells } from '../../../../src/text/richtext/tableGrid.ts'

type Cell = { name: string; colSpan: number; rowSpan: number }

/** Cells as `a`, `a2` (two columns) or `a2x3` (two columns, three rows). */
const cellsIn = (row: string): Cell[] =>
  row
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [, name = '', colSpan = '1', rowSpan = '1'] = /^(\D)(\d*)(?:x(\d+))?$/.exec(one) ?? []
      return { name, colSpan: Number(colSpan || 1), rowSpan: Number(rowSpan) }
    })

/** The table as lines of names, one for each place; a dot where no cell lies. */
const drawn = (...rows: string[]): string[] => {
  const laidOut = layOutCells(rows.map(cellsIn))
  const lines = laidOut.map(() => Array<string>(columnsOf(laidOut)).fill('.'))
  laidOut.forEach((cells, row) => {
    for (const { cell, colSpan, column, rowSpan } of cells)
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < colSpan; right += 1) lines[row + down]![column + right] = cell.name
  })
  return lines.map((line) => line.join(''))
}

test.each([
  [
    ['a b', 'c d'],
    ['ab', 'cd'],
  ],
  [
    ['a1x2 b2', 'c d'],
    ['abb', 'acd'],
  ],
  [
    ['a b1x2 c', 'd e'],
    ['abc', 'dbe'],
  ],
  [
    ['a2x2 b', 'c', 'd e f'],
    ['aab', 'aac', 'def'],
  ],
  [['a3 b'], ['aaab']],
  [['a1x9'], ['a']],
  [
    ['a b1x2', 'c9'],
    ['ab', 'cb'],
  ],
  [
    ['a1x2 b1x2', '', 'c d'],
    ['ab', 'ab', 'cd'],
  ],
  [
    ['a', 'b c d'],
    ['a..', 'bcd'],
  ],
])('%j is laid out as %j', (rows, places) => expect(drawn(...rows)).toEqual(places))

test('whatever spans are asked for, no two cells share a place and none lies outside the table', () => {
  const cell = fc.record({ colSpan: fc.integer({ min: 1, max: 4 }), rowSpan: fc.integer({ min: 1, max: 4 }) })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const taken = new Set<string>()
      layOutCells(rows).forEach((cells, row) => {
        for (const { colSpan, column, rowSpan } of cells)
          for (let down = 0; down < rowSpan; down += 1)
            for (let right = 0; right < colSpan; right += 1) {
              const place = `${row + down} ${column + right}`
              expect(taken.has(place)).toBe(false)
              expect(row + down).toBeLessThan(rows.length)
              taken.add(place)
            }
      })
    }),
  )
})

test('a table of the widest spans is laid out at once', () => {
  const widest = Array.from({ length: 500 }, () => ({ colSpan: 100, rowSpan: 100 }))
  const rows = Array.from({ length: 100 }, () => widest)
  const began = performance.now()
  expect(columnsOf(layOutCells(rows))).toBeLessThan(100_000)
  expect(performance.now() - began).toBeLessThan(2000)
})
