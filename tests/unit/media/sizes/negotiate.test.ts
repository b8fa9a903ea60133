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
