import { formOf } from '../../../../src/edge/delivery/formOf.ts'
import { negotiate } from '../../../../src/media/sizes/negotiate.ts'

describe('the format for what a client accepts', () => {
  it.each([
    ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'avif'],
    ['image/webp,*/*', 'webp'],
    ['IMAGE/WEBP', 'webp'],
    ['image/avif;q=0.4, image/webp;q=0.9', 'webp'],
    ['image/avif;q=0, image/webp', 'webp'],
    ['image/avif;q=none', 'plain'],
    ['image/*', 'plain'],
    ['*/*', 'plain'],
    ['text/html', 'plain'],
    ['', 'plain'],
    [undefined, 'plain'],
  ])('%s is %s', (accept, format) => {
    expect(negotiate(accept)).toBe(format)
  })
})

describe('the form of an answer', () => {
  const chrome = 'image/avif,image/webp,*/*;q=0.8'
  it.each([
    ['/api/graphql?query={a}', chrome, chrome],
    ['/api/graphql', undefined, ''],
    ['/api/media/01a211de/render?w=160', chrome, 'avif'],
    ['/api/media/01a211de/render?w=160', undefined, 'plain'],
    ['/api/media/01a211de/render?w=160&format=jpeg', chrome, undefined],
    ['/api/media/01a211de/render?format=jpeg', chrome, undefined],
    ['/api/media/01a211de/render?utm_format=jpeg', chrome, 'avif'],
    ['/api/media/file/render', chrome, 'avif'],
    ['/api/media/01a211de', chrome, undefined],
    ['/api/articles', chrome, undefined],
  ])('at %s for %s goes by %s', (url, accept, form) => {
    expect(formOf(url, accept)).toBe(form)
  })
})
