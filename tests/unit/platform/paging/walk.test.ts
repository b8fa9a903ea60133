import fc from 'fast-check'

import {
  type Cursor,
  readCursor,
  type SortValue,
  writeCursor,
} from '../../../../src/platform/paging/cursor.ts'
import { type Filter, filtersAfter } from '../../../../src/platform/paging/filtersAfter.ts'
import { orderOf, type SortField, sortOf } from '../../../../src/platform/paging/order.ts'
import { type FieldKind, planWalk } from '../../../../src/platform/paging/planWalk.ts'

type Row = Record<string, SortValue>

/** As SQLite and MongoDB order: nothing first. */
const compare = (one: SortValue, other: SortValue): number => {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? -1 : 1
  return one < other ? -1 : 1
}

const inOrder = (rows: readonly Row[], order: readonly SortField[]): Row[] =>
  rows.toSorted((one, other) => {
    for (const { isDescending, path } of order) {
      const found = compare(one[path] ?? null, other[path] ?? null)
      if (found !== 0) return isDescending ? -found : found
    }
    return 0
  })

/** Filters as a database understands them: what is nothing is neither more nor less than anything. */
const operators: Record<string, (value: SortValue, operand: SortValue) => boolean> = {
  equals: (value, operand) => value === operand,
  not_equals: (value, operand) => value !== operand,
  greater_than: (value, operand) => value !== null && compare(value, operand) > 0,
  greater_than_equal: (value, operand) => value !== null && compare(value, operand) >= 0,
  less_than: (value, operand) => value !== null && compare(value, operand) < 0,
  less_than_equal: (value, operand) => value !== null && compare(value, operand) <= 0,
}

const meets = (row: Row, filter: Filter): boolean =>
  Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((each) => meets(row, each))
    if (key === 'or') return (value as Filter[]).some((each) => meets(row, each))
    return Object.entries(value as Record<string, SortValue>).every(([name, operand]) =>
      operators[name]?.(row[key] ?? null, operand),
    )
  })

const value = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }))
const rows = fc
  .array(fc.record({ a: value, b: value, createdAt: fc.integer({ min: 0, max: 2 }) }), { maxLength: 30 })
  .map((all): Row[] => all.map((row, index) => ({ ...row, id: `id${String(index).padStart(2, '0')}` })))
const sorts = fc.constantFrom(
  ['a'],
  ['-a'],
  ['a', '-b'],
  ['-a', 'b'],
  ['-createdAt'],
  ['b', 'id', 'a'],
  ['-id'],
)

test('what is behind a place is what comes behind it in the list, in the same order', () => {
  fc.assert(
    fc.property(rows, sorts, (all, asked) => {
      const order = orderOf(asked)
      const sorted = inOrder(all, order)
      sorted.forEach((row, index) => {
        const values = order.map(({ path }) => row[path] ?? null)
        const behind = filtersAfter(order, values).flatMap((filter) =>
          sorted.filter((each) => meets(each, filter)),
        )
        expect(behind).toEqual(sorted.slice(index + 1))
      })
    }),
    { numRuns: 300 },
  )
})

test('an order ends with what no two documents share, the same way as the last field', () => {
  expect(sortOf(orderOf(['headline', '-publishedAt']))).toEqual([
    'headline',
    '-publishedAt',
    '-createdAt',
    '-id',
  ])
  expect(sortOf(orderOf(['name']))).toEqual(['name', 'createdAt', 'id'])
  expect(sortOf(orderOf(['-createdAt', 'createdAt']))).toEqual(['-createdAt', 'id'])
  expect(sortOf(orderOf(['id', 'name']))).toEqual(['id'])
})

test('a cursor is read as it was written, whatever its words are', () => {
  const cursor: Cursor = {
    collection: 'articles',
    order: 'headline,id',
    values: ['Þór «» 港 \u0000', null, 1.5],
  }
  const text = writeCursor(cursor)
  expect(text).toMatch(/^[\w-]+$/)
  expect(readCursor(text)).toEqual(cursor)
})

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each([
  ['', ''],
  ['other letters', 'a+b/c='],
  ['no JSON', Buffer.from('{').toString('base64url')],
  ['no UTF-8', Buffer.from([0xff, 0xfe]).toString('base64url')],
  ['no list', encoded({ a: 1 })],
  ['another version', encoded([2, 'articles', 'id', ['x']])],
  ['no values', encoded([1, 'articles', 'id'])],
  ['a value that is none', encoded([1, 'articles', 'id', [{ $gt: '' }]])],
  ['too long', encoded([1, 'articles', 'id', ['x'.repeat(4000)]])],
])('%s is no cursor', (_name, text) => expect(readCursor(text)).toBeUndefined())

const kinds: Record<string, FieldKind> = {
  id: 'text',
  createdAt: 'time',
  publishedAt: 'time',
  rank: 'number',
}
const plan = (more: object) =>
  planWalk({ collection: 'articles', after: '', sorts: ['-publishedAt'], ...more }, (path) => kinds[path])

const at = '2026-01-01T00:00:00.000Z'
const cursorOf = (values: readonly SortValue[], more: Partial<Cursor> = {}): string =>
  writeCursor({ collection: 'articles', order: '-publishedAt,-createdAt,-id', values, ...more })

test('an empty cursor begins, another one goes on', () => {
  expect(plan({})).toMatchObject({ limit: 10, values: undefined, text: '-publishedAt,-createdAt,-id' })
  expect(plan({ after: cursorOf([null, at, 'x']), limit: 3 })).toMatchObject({
    limit: 3,
    values: [null, at, 'x'],
  })
})

test.each([
  [{ page: 1 }, 'page-and-after'],
  [{ draft: true }, 'after-without-drafts'],
  [{ limit: 0 }, 'limit-out-of-range'],
  [{ sorts: ['body'] }, 'sort-not-walkable'],
  [{ after: 'x' }, 'cursor-broken'],
  [{ after: cursorOf([at, at, 'x'], { order: '-id' }) }, 'cursor-of-another-list'],
  [{ after: cursorOf([at, at, 'x'], { collection: 'persons' }) }, 'cursor-of-another-list'],
  [{ after: cursorOf([at, at]) }, 'cursor-broken'],
  [{ after: cursorOf(['tomorrow', at, 'x']) }, 'cursor-broken'],
  [{ after: cursorOf([7, at, 'x']) }, 'cursor-broken'],
  [{ after: cursorOf([at, at, null]) }, 'cursor-broken'],
  [{ sorts: ['rank'], after: cursorOf(['7', at, 'x'], { order: 'rank,createdAt,id' }) }, 'cursor-broken'],
])('%j is refused with %s', (more, code) => expect(plan(more)).toMatchObject({ code }))
