import { z } from 'zod'

import { choice, flag, oneOf, text, whole } from '../../../../src/platform/routes/parameters.ts'
import { readParams, readQuery } from '../../../../src/platform/routes/readQuery.ts'
import { shape } from '../../../../src/platform/routes/sharedParameters.ts'
import { refuse } from '../../../../src/rules/refusals/refuse.ts'

const told = {
  query: {
    ...shape,
    limit: whole(1, 50).optional(),
    from: whole(1),
    body: flag().optional(),
    state: choice(['open', 'done']).default('open'),
    hours: oneOf([1, 3]).optional(),
    slug: text().optional(),
  },
  bad: { hours: refuse('hours-not-offered', { allowed: [1, 3], path: 'hours' }) },
}

const read = (given: Record<string, unknown>) => readQuery(told, { from: '1', ...given })

test('what was sent is read as the record has it', () => {
  expect(read({ limit: '7', body: 'true', hours: '3', slug: 'a', select: { slug: 'true' } })).toEqual({
    ok: true,
    values: {
      from: 1,
      limit: 7,
      body: true,
      state: 'open',
      hours: 3,
      slug: 'a',
      select: { slug: 'true' },
    },
  })
  expect(read({ body: 'false', depth: '0', utm_source: 'letter', fbclid: '1' })).toMatchObject({
    values: { body: false, depth: 0 },
  })
})

test.each<[string, unknown, string, RegExp]>([
  ['limit', '51', 'bad-query', /“limit” must be a whole number between 1 and 50/],
  ['limit', '0', 'bad-query', /between 1 and 50/],
  ['limit', '1e1', 'bad-query', /between 1 and 50/],
  ['limit', ' 5', 'bad-query', /between 1 and 50/],
  ['limit', '', 'bad-query', /between 1 and 50/],
  ['limit', ['1', '2'], 'bad-query', /given once/],
  ['limit', { a: '1' }, 'bad-query', /given once/],
  ['from', 'x', 'bad-query', /“from” must be a whole number of 1 or more/],
  ['from', undefined, 'bad-query', /“from”/],
  ['depth', '-1', 'bad-query', /“depth” must be a whole number between 0 and 5/],
  ['body', 'yes', 'bad-query', /“body” must be one of: true, false/],
  ['state', 'closed', 'bad-query', /“state” must be one of: open, done/],
  ['hours', '2', 'hours-not-offered', /“hours” must be one of: 1, 3/],
  ['hours', '1.0', 'hours-not-offered', /“hours”/],
  ['slug', ['a', 'b'], 'bad-query', /“slug” must be sent once, as text/],
  ['select', 'headline', 'bad-query', /select\[field\]/],
  ['joins', 'true', 'bad-query', /joins\[field\]/],
  ['limt', '5', 'unknown-parameter', /There is no parameter “limt” here\. Use .*limit/],
])('%s=%j is refused with %s', (name, value, code, words) => {
  const answer = read({ [name]: value })
  expect(answer).toMatchObject({ ok: false, refusals: [{ code, status: 400, problems: [{ path: name }] }] })
  expect(answer.ok ? '' : answer.refusals[0]?.message).toMatch(words)
})

test('all that is wrong is told at once', () => {
  const answer = read({ limit: 'x', nosuch: '1' })
  expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(['unknown-parameter', 'bad-query'])
})

test('a route that takes no parameters says so', () => {
  expect(readQuery({}, { a: '1' })).toMatchObject({
    refusals: [{ message: 'There is no parameter “a” here. This route takes none.' }],
  })
  expect(readQuery({ query: { a: z.string().optional() } }, {})).toEqual({ ok: true, values: {} })
})

describe('a part of a path', () => {
  const named = {
    params: { lane: choice(['legal', 'standards']), page: whole(1) },
    bad: { lane: (name: string) => refuse('unknown-lane', { name, allowed: ['legal', 'standards'] }) },
  }

  it('is read by its schema; those without one are left to the handler', () => {
    expect(readParams(named, { id: 'x', lane: 'legal', page: '2' })).toEqual({
      ok: true,
      values: { lane: 'legal', page: 2 },
    })
    expect(readParams({}, { id: 'x' })).toEqual({ ok: true, values: {} })
  })

  it('is refused as the record says, with what was given', () => {
    expect(readParams(named, { lane: 'sports', page: '2' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'unknown-lane', status: 404, message: expect.stringContaining('sports') }],
    })
    expect(readParams(named, { lane: 'legal', page: '0' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'bad-query', problems: [{ path: 'page' }] }],
    })
  })
})
