import { cacheControlFor } from '../../../../src/edge/delivery/http/cacheHeaders.ts'

const said = { status: 200, control: undefined, isAlike: false, setsCookie: false }
const asked = (headers: Record<string, string> = {}) => ({ headers })
const known: Record<string, string>[] = [
  { authorization: 'JWT x' },
  { cookie: 'a=b; payload-token=x' },
  { cookie: '__Host-payload-token=x' },
]

test.each(known)('what %j gets is kept by nobody, whatever was said of it', (headers) => {
  for (const control of [undefined, 'public, max-age=60', 'no-cache'])
    expect(cacheControlFor(asked(headers), { ...said, control })).toBe('private, no-store')
})

test('an answer that sets a cookie is kept by nobody', () => {
  expect(cacheControlFor(asked(), { ...said, control: 'public', setsCookie: true })).toBe('private, no-store')
})

test('what says nothing is kept by nobody, and what says something is left as it is', () => {
  expect(cacheControlFor(asked(), said)).toBe('no-store')
  expect(cacheControlFor(asked(), { ...said, control: 'public, max-age=60' })).toBeUndefined()
})

test('what is the same for everybody is left as it is; what is not there is not kept', () => {
  for (const headers of [{}, ...known]) {
    expect(cacheControlFor(asked(headers), { ...said, isAlike: true })).toBeUndefined()
    expect(cacheControlFor(asked(headers), { ...said, isAlike: true, status: 404 })).toBe('no-store')
  }
})
