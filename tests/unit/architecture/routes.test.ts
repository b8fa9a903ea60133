import { readFileSync } from 'node:fs'

import { guides } from '../../helpers/guides.ts'

/* The routes that the guides name, against those of the contract. */

const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, unknown>>
}

type Named = { method: string; route: string }

/** Behind its method in code, with or without a query: `GET /api/{type}/{id}`, `POST`, `PATCH /api/assignments`. */
const named =
  /\b(?<methods>(?:(?:GET|POST|PATCH|PUT|DELETE)(?:`, `|`? and `)?)+) (?<route>\/api\/[\w/{}$.-]+)/g

const routesIn = (text: string): Named[] =>
  [...text.matchAll(named)].flatMap(({ groups }) =>
    (groups?.['methods'] ?? '')
      .split(/\W+/)
      .filter((method) => /^[A-Z]+$/.test(method))
      .map((method) => ({ method, route: (groups?.['route'] ?? '').replace(/[.]$/, '') })),
  )

const isPlaceholder = (segment: string): boolean => /^[{$]/.test(segment)

/** `{type}` stands for any type; another name in braces for what the contract has in braces too. */
const isSameSegment = (ours: string, theirs: string): boolean =>
  ours === theirs || ours === '{type}' || (isPlaceholder(theirs) && !['count', 'by-slug'].includes(ours))

const isSame = (ours: string, theirs: string): boolean => {
  const segments = theirs.split('/')
  return (
    ours.split('/').length === segments.length &&
    ours.split('/').every((segment, at) => isSameSegment(segment, segments[at] ?? ''))
  )
}

const isThere = ({ method, route }: Named): boolean =>
  Object.entries(paths).some(([there, methods]) => method.toLowerCase() in methods && isSame(route, there))

/** Left out of the contract: it is there until the first account. */
const leftOut = '/api/users/first-register'

const routes = guides.flatMap((guide) =>
  routesIn(readFileSync(guide, 'utf8'))
    .filter(({ route }) => route !== leftOut)
    .map((route) => [`${guide}: ${route.method} ${route.route}`, route] as const),
)

test('the guides name routes', () => {
  expect(routes.length).toBeGreaterThan(50)
})

test.each(routes)('%s is a route of the contract', (_name, route) => {
  expect(isThere(route)).toBe(true)
})

test.each([
  { method: 'PUT', route: '/api/articles/{id}' },
  { method: 'GET', route: '/api/articles/{id}/nothing' },
])('$method $route is none', (route) => {
  expect(isThere(route)).toBe(false)
})
