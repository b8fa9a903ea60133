import { getIntrospectionQuery, parse } from 'graphql'

import { nestingRefusal, exceededLimits } from '../../../../src/api/graphql/limits.ts'
import { measureQuery } from '../../../../src/api/graphql/measureQuery.ts'
import { nestingDepth } from '../../../../src/api/graphql/nestingDepth.ts'
import type { QueryLimits } from '../../../../src/rules/limits/queryLimits.ts'

const limits: QueryLimits = { depth: 5, aliases: 2, rootFields: 3, fields: 4, cost: 100 }

const codes = (query: string, variables = {}, isPublic = true) =>
  exceededLimits(measureQuery(parse(query), variables), limits, isPublic).map(({ code, data }) => ({
    code,
    ...data,
  }))

const size = (query: string, variables = {}) => measureQuery(parse(query), variables)

test('a query within the limits is not refused', () => {
  expect(codes('{ Articles(limit: 10) { docs { id headline section { name } } } }')).toEqual([])
})

test.each([
  ['{ a { b { c { d { e { f } } } } } }', { code: 'query-too-deep', limit: 5, found: 6 }],
  ['{ a: x { id } b: x { id } c: x { id } }', { code: 'too-many-aliases', limit: 2, found: 3 }],
  ['{ a b c d }', { code: 'too-many-root-fields', limit: 3, found: 4 }],
  ['{ a { b c d e f } }', { code: 'selection-too-wide', limit: 4, found: 5 }],
  ['{ a(limit: 40) { docs { b c } } }', { code: 'query-too-costly', limit: 100, found: 121 }],
  ['{ a(limit: 0) { totalDocs } }', { code: 'limit-out-of-range', limit: 100, found: 0 }],
  ['{ a(pagination: false) { totalDocs } }', { code: 'limit-out-of-range', limit: 100, found: 0 }],
])('%s', (query, refusal) => expect(codes(query)).toContainEqual(refusal))

test('what is in fragments counts where they are spread', () => {
  const query =
    '{ a { ...f } b { ...f } } fragment f on A { x: id c { ...g } } fragment g on C { y: id d { e { h } } }'
  expect(size(query)).toMatchObject({ depth: 5, aliases: 4, rootFields: 2, fields: 2 })
})

test('limits come from variables and their defaults too', () => {
  const query = 'query ($n: Int = 7) { a(limit: $n) { docs { id } } }'
  expect([size(query).cost, size(query, { n: 20 }).cost, size(query, { n: -1 }).longest]).toEqual([
    15,
    41,
    Infinity,
  ])
})

test.each([
  ['query ($p: Boolean = false) { a(pagination: $p) { totalDocs } }', {}],
  ['query ($p: Boolean = true) { a(pagination: $p) { totalDocs } }', { p: false }],
  ['query ($l: Int = null, $p: Boolean = false) { a(limit: $l, pagination: $p) { totalDocs } }', {}],
  ['query ($l: Int = 5, $p: Boolean = false) { a(limit: $l, pagination: $p) { totalDocs } }', { l: null }],
  ['query ($p: Boolean = false) { ...q } fragment q on Query { a(pagination: $p) { totalDocs } }', {}],
  [
    'query ($p: Boolean = false, $i: Boolean = true) { a(pagination: $p) @include(if: $i) { totalDocs } }',
    {},
  ],
  ['query ($p: Boolean = false) { a { docs { b: c(limit: null, pagination: $p) { docs { id } } } } }', {}],
  ['query Other { a { totalDocs } } query ($p: Boolean = false) { a(pagination: $p) { totalDocs } }', {}],
])('%s with %j is a list without an end, whoever says so', (query, variables) =>
  expect(codes(query, variables)).toContainEqual({ code: 'limit-out-of-range', limit: 100, found: 0 }),
)

test.each([
  ['query ($p: Boolean = false) { a(pagination: $p) { totalDocs } }', { p: true }],
  ['query ($l: Int = 5, $p: Boolean = false) { a(limit: $l, pagination: $p) { totalDocs } }', {}],
])('%s with %j has an end', (query, variables) => expect(codes(query, variables)).toEqual([]))

test('a list without a limit counts as ten documents', () => {
  expect(size('{ a { docs { id } } }').cost).toBe(21)
})

test('lists within lists multiply', () => {
  expect(size('{ a(limit: 5) { docs { b(limit: 4) { docs { id } } } } }').cost).toBe(
    1 + 5 * (1 + (1 + 4 * 2)),
  )
})

test('fragments that spread each other a billion times over are measured at once', () => {
  const fragments = Array.from(
    { length: 40 },
    (_none, n) => `fragment f${n} on A { x: a { ...f${n + 1} } y: a { ...f${n + 1} } }`,
  )
  const { aliases, cost } = size(`{ a { ...f0 } } ${fragments.join(' ')} fragment f40 on A { id }`)
  expect([aliases > 1e12, cost > 1e12]).toEqual([true, true])
})

test('a fragment within itself ends', () => {
  expect(size('{ a { ...f } } fragment f on A { b { ...f } }').depth).toBe(2)
})

test('introspection costs nothing', () => {
  expect(size('{ __schema { types { name fields { type { ofType { ofType { name } } } } } } }').cost).toBe(0)
})

test('introspection as tools ask for it is not refused', () => {
  const full = getIntrospectionQuery({
    ...{ inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true },
    ...{ descriptions: true, directiveIsRepeatable: true },
  })
  const own =
    '{ schema: __schema { types { name fields { name args { name } } } } __type(name: "Article") { kind } }'
  for (const query of [getIntrospectionQuery(), full, own]) expect(codes(query)).toEqual([])
})

test.each([
  ['{ ...s more: __schema { types { name } } } fragment s on Query { __schema { types { name } } }', 2],
  ['{ a: __schema { queryType { name } } b: __schema { queryType { name } } }', 2],
  ['{ ...s ... { ...s } } fragment s on Query { __schema { types { name } } }', 2],
  ['{ __schema { types { name } all: types { name } } }', 2],
  ['{ __schema { types { ...t } } } fragment t on __Type { fields { a: name description } }', 2],
  ['{ __schema { types { fields { type { fields { name } } } } } }', 2],
  ['{ __schema { types { ...t } } } fragment t on __Type { fields { type { enumValues { name } } } }', 2],
])('%s asks for too much of the schema', (query, found) =>
  expect(codes(query)).toContainEqual({ code: 'too-much-introspection', limit: 1, found }),
)

test('single types of the schema are counted', () => {
  const types = (count: number) =>
    `{ ${Array.from({ length: count }, (_none, n) => `t${n}: __type(name: "T") { name }`).join(' ')} }`
  expect(codes(types(10))).not.toContainEqual(expect.objectContaining({ code: 'too-much-introspection' }))
  expect(codes(types(11))).toContainEqual({ code: 'too-much-introspection', limit: 10, found: 11 })
})

test.each([
  ['{ a(b: [{ c: 1 }]) { d } } { e }', 4],
  ['{ a(b: "{{{ \\" {{{ [", c: 1) } # {{{{{{', 2],
  ['{ a(b: """{{{ \\""" " {{{""") # {{{\n{ b } }', 2],
  ['{"a":"\\\\","b":[[{"c":""}]]}', 4],
  ['}}}} { "', 1],
  ['{ a(b: "\n{{{', 5],
])('%s has %i levels', (text, levels) => expect(nestingDepth(text)).toBe(levels))

test('a text is refused by its depth, however deep it is', () => {
  expect(nestingRefusal('query', '{a'.repeat(200))).toBeUndefined()
  expect(nestingRefusal('query', '{a'.repeat(1_000_000))).toMatchObject({
    code: 'query-too-deep',
    message: 'The brackets of “query” are nested more than 200 levels deep.',
    data: { limit: 200, found: 1_000_000 },
  })
})

test('staff may ask for a list without an end', () => {
  expect(codes('{ a(limit: 0) { totalDocs } }', {}, false)).not.toContainEqual(
    expect.objectContaining({ code: 'limit-out-of-range' }),
  )
})
