import fc from 'fast-check'

import { cropOf } from '../../../../src/media/sizes/part.ts'

const length = fc.integer({ min: 1, max: 9000 })

describe('a part of a picture', () => {
  it('lies inside it, wherever it begins', () => {
    const drawn = fc.record({
      picture: fc.record({ width: length, height: length }),
      share: fc.record({ width: fc.double({ min: 0, max: 1, noNaN: true }), height: fc.constant(1) }),
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      y: fc.double({ min: 0, max: 100, noNaN: true }),
    })
    fc.assert(
      fc.property(drawn, ({ picture, share, x, y }) => {
        const width = Math.max(1, picture.width * share.width)
        const crop = cropOf(picture, { x, y, width, height: picture.height * share.height })
        if (!crop) return
        expect(Object.values(crop).every(Number.isInteger)).toBe(true)
        expect(Math.min(crop.left, crop.top)).toBeGreaterThanOrEqual(0)
        expect(crop.left + crop.width).toBeLessThanOrEqual(picture.width)
        expect(crop.top + crop.height).toBeLessThanOrEqual(picture.height)
      }),
    )
  })

  it('is nothing to be cut when it is all of it, a pixel more by rounding', () => {
    expect(cropOf({ width: 400, height: 200 }, { x: 0, y: 0, width: 401, height: 200 })).toBeUndefined()
  })

  it.each([
    { x: 0, y: 0, width: 402, height: 10 },
    { x: 0, y: 0, width: 0, height: 10 },
    { x: 0, y: 0, width: 10, height: NaN },
    { x: -1, y: 0, width: 10, height: 10 },
    { x: 0, y: 100.1, width: 10, height: 10 },
    { x: NaN, y: 0, width: 10, height: 10 },
  ])('that lies elsewhere is refused: %o', (part) => {
    expect(() => cropOf({ width: 400, height: 200 }, part)).toThrow(
      expect.objectContaining({ status: 400, data: expect.objectContaining({ code: 'bad-query' }) }),
    )
  })
})
