import { normalise } from '../../../../src/edge/delivery/families.ts'

describe('the one form of an address', () => {
  it.each([
    ['/api/articles?limit=3&depth=1', '/api/articles?depth=1&limit=3'],
    [
      '/api/articles?sort=a&where%5Bslug%5D%5Bequals%5D=x',
      '/api/articles?sort=a&where%5Bslug%5D%5Bequals%5D=x',
    ],
    ['/api/articles?utm_source=letter&limit=3&fbclid=1', '/api/articles?limit=3'],
    ['/api/articles?', '/api/articles'],
    ['/api/articles?sort=b&sort=a', '/api/articles?sort=b&sort=a'],
    ['/api/fronts/harbour', '/api/fronts/harbour'],
    ['/api/most-read?section=a&hours=3', '/api/most-read?hours=3&section=a'],
    ['/feeds/rss.xml', '/feeds/rss.xml'],
  ])('of %s is %s', (url, form) => {
    expect(normalise(url)).toBe(form)
  })

  it('keeps the order where it means something', () => {
    const url = '/api/articles?where[or][][b]=1&where[or][][a]=2'
    expect(normalise(url)).toBe(url)
  })

  it.each([
    '/api/users',
    '/api/articles/01a211de-9e16-7079-9ae9-5eea861562ce/transitions',
    '/api/articles?draft=true',
    '/api/articles?limit=3&unheard=of',
    '/api/articles?%E0%A4%A=1',
    '/api/media/file/a.jpg?preview=token',
    '/admin',
  ])('is none for %s, which is asked anew each time', (url) => {
    expect(normalise(url)).toBeUndefined()
  })
})
