import { keepingFor } from '../../../../src/edge/delivery/http/keepingRule.ts'

const said = { status: 200, control: undefined, setsCookie: false }
const asked = (headers: Record<string, string> = {}, url = '/api/articles') => ({ headers, url })
const known: Record<string, string>[] = [
  { authorization: 'JWT x' },
  { cookie: 'a=b; payload-token=x' },
  { cookie: '__Host-payload-token=x' },
]

test.each(known)('what %j gets is kept by nobody, whatever was said of it', (headers) => {
  for (const control of [undefined, 'public, max-age=60', 'no-cache'])
    for (const url of ['/api/media/file/a.jpg', '/feeds/rss.xml', '/admin', '/nothing'])
      expect(keepingFor(asked(headers, url), { ...said, control })).toBe('private, no-store')
})

test('an answer that sets a cookie is kept by nobody', () => {
  expect(keepingFor(asked(), { ...said, control: 'public', setsCookie: true })).toBe('private, no-store')
})

test('what says nothing is kept by nobody, and what says something is left as it is', () => {
  expect(keepingFor(asked(), said)).toBe('no-store')
  expect(keepingFor(asked(), { ...said, control: 'public, max-age=60' })).toBeUndefined()
})

test('the code of the panel and the guides are the same for everybody; what is not there is not kept', () => {
  for (const headers of [{}, ...known])
    for (const url of ['/_next/static/chunks/a.js', '/docs', '/docs/assets/api.js?x']) {
      expect(keepingFor(asked(headers, url), said)).toBeUndefined()
      expect(keepingFor(asked(headers, url), { ...said, status: 404 })).toBe('no-store')
    }
  expect(keepingFor(asked(known[0], '/docsish'), said)).toBe('private, no-store')
})
