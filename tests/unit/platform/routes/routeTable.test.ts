import type { Route } from '../../../../src/platform/routes/route.ts'
import { RouteTable } from '../../../../src/platform/routes/routeTable.ts'

const row = (method: Route['method'], path: string): Route => ({
  ...{ method, path, id: `${method} ${path}`, summary: '', who: 'anyone', cache: 'never', rate: 'reads' },
})

const table = new RouteTable([
  row('get', '/api/articles'),
  row('get', '/api/articles/{id}'),
  row('get', '/api/articles/{id}/uses'),
  row('get', '/api/articles/by-slug/{slug}'),
  row('post', '/api/users/login'),
  row('get', '/feeds/{slug}/rss.xml'),
  row('get', '/admin/{rest*}'),
])

const found = (method: string, path: string) => table.find(method, path)?.route.id

test.each([
  ['GET', '/api/articles', 'get /api/articles'],
  ['HEAD', '/api/articles/7', 'get /api/articles/{id}'],
  ['GET', '/api/articles/7/uses', 'get /api/articles/{id}/uses'],
  ['GET', '/api/articles/by-slug/a', 'get /api/articles/by-slug/{slug}'],
  ['GET', '/api/articles/by-slug', 'get /api/articles/{id}'],
  ['GET', '/admin', 'get /admin/{rest*}'],
  ['GET', '/admin/a/b', 'get /admin/{rest*}'],
  ['POST', '/api/articles', undefined],
  ['GET', '/api/articles//uses', undefined],
  ['GET', '/api', undefined],
  ['GET', '/administrators', undefined],
])('%s %s is %s', (method, path, id) => expect(found(method, path)).toBe(id))

test.each(['/api/users/LOGIN', '/api/users/login/', '/api/users/login//', '/API/users/login'])(
  'another spelling of a route is that route: %s',
  (path) => {
    expect(table.find('POST', path)).toMatchObject({ route: { path: '/api/users/login' }, isPlain: false })
  },
)

test('the spelling of what stands in the place of a name does not matter', () => {
  expect(table.find('GET', '/api/articles/by-slug/A')?.isPlain).toBe(true)
})

test('of two records for one place the first one stands', () => {
  const two = new RouteTable([row('get', '/a/{x}'), { ...row('get', '/a/{y}'), id: 'later' }])
  expect(two.find('GET', '/a/1')?.route.id).toBe('get /a/{x}')
  expect(two.all).toHaveLength(1)
})
