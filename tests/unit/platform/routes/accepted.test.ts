import { acceptedType } from '../../../../src/platform/routes/accepted.ts'

const json = 'application/json'
const graphql = 'application/graphql-response+json'

test.each([
  [undefined, json],
  ['', json],
  ['*/*', json],
  ['application/*', json],
  [graphql, graphql],
  [`${graphql}, ${json}`, graphql],
  [`${json}, ${graphql}`, json],
  [`${json};q=0.5, ${graphql}`, graphql],
  [`${graphql};q=0, ${json}`, json],
  [`${graphql};q=0, */*`, json],
  [`${json};q=0, */*`, graphql],
  [`${json};Q=0.000;charset=utf-8, application/*;q=0.1`, graphql],
  [`${json}; charset=utf-8; q=0.2, ${graphql};q=0.1`, json],
  ['*/*;q=0', undefined],
  [`${json};q=0, ${graphql};q=0`, undefined],
  [`${json};q=x`, undefined],
  ['text/html', undefined],
])('%s is answered by %s', (accept, type) => expect(acceptedType(accept, [json, graphql])).toBe(type))
