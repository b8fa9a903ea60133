import { codingFor, isKnown, readRange } from '../../../../src/edge/delivery/conditions.ts'

describe('If-None-Match', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"x", "a-br"', true],
    ['*', true],
    ['"x"', false],
    ['a', false],
    ['', false],
  ])('%s is known: %s', (header, known) => {
    expect(isKnown(header, ['"a"', '"a-br"'])).toBe(known)
  })
})

describe('a range of ten bytes', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=4-99', { start: 4, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['lines=1-2', undefined],
  ])('%s', (header, range) => {
    expect(readRange(header, 10)).toEqual(range)
  })
})

describe('Accept-Encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['gzip, br;q=0.1', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5', 'br'],
    ['identity', 'identity'],
    ['gzip;q=0.000', 'identity'],
  ])('%s is answered by %s', (header, coding) => {
    expect(codingFor(header)).toBe(coding)
  })
})
