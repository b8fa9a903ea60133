import fc from 'fast-check'

import { focalCrop } from '../../../../src/media/sizes/focalCrop.ts'
import { layOut } from '../../../../src/media/sizes/layOut.ts'
import { heightsFor, widths } from '../../../../src/media/sizes/sizes.ts'

const length = fc.integer({ min: 1, max: 9000 })
const size = fc.record({ width: length, height: length })
const percent = fc.double({ min: -10, max: 110, noNaN: true })
const focal = fc.record({ x: percent, y: percent })
const box = fc
  .constantFrom(...widths)
  .chain((width) => fc.constantFrom(...heightsFor(width)).map((height) => ({ width, height })))

const clamped = (value: number): number => Math.min(100, Math.max(0, value)) / 100

describe('a crop', () => {
  it('lies inside the picture, and touches two of its sides', () => {
    fc.assert(
      fc.property(size, box, focal, (picture, shape, point) => {
        const { height, left, top, width } = focalCrop(picture, shape, point)
        expect([left, top, width, height].every(Number.isInteger)).toBe(true)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(left + width).toBeLessThanOrEqual(picture.width)
        expect(top + height).toBeLessThanOrEqual(picture.height)
        expect(width === picture.width || height === picture.height).toBe(true)
      }),
    )
  })

  it('has the shape of the box, to the pixel', () => {
    fc.assert(
      fc.property(size, box, focal, (picture, shape, point) => {
        const { height, width } = focalCrop(picture, shape, point)
        const isWhole = width === picture.width
        const exact = isWhole ? (width * shape.height) / shape.width : (height * shape.width) / shape.height
        expect(Math.abs((isWhole ? height : width) - Math.max(1, exact))).toBeLessThanOrEqual(0.5)
      }),
    )
  })

  it('holds the focal point, in its middle unless a side of the picture is in the way', () => {
    fc.assert(
      fc.property(size, box, focal, (picture, shape, point) => {
        const crop = focalCrop(picture, shape, point)
        for (const [place, start, part, whole] of [
          [clamped(point.x) * picture.width, crop.left, crop.width, picture.width],
          [clamped(point.y) * picture.height, crop.top, crop.height, picture.height],
        ] as const) {
          expect(place).toBeGreaterThanOrEqual(start)
          expect(place).toBeLessThanOrEqual(start + part)
          const isAtSide = start === 0 || start + part === whole
          expect(isAtSide || Math.abs(place - (start + part / 2)) <= 0.5).toBe(true)
        }
      }),
    )
  })

  it.each([
    [
      { x: 50, y: 50 },
      { left: 400, top: 0, width: 800, height: 800 },
    ],
    [
      { x: 0, y: 0 },
      { left: 0, top: 0, width: 800, height: 800 },
    ],
    [
      { x: 60, y: 90 },
      { left: 560, top: 0, width: 800, height: 800 },
    ],
    [
      { x: 100, y: 50 },
      { left: 800, top: 0, width: 800, height: 800 },
    ],
  ])('of 1600 × 800 for a square, with %o, is %o', (point, crop) => {
    expect(focalCrop({ width: 1600, height: 800 }, { width: 320, height: 320 }, point)).toEqual(crop)
  })
})

describe('a layout', () => {
  it('never enlarges, and cuts nothing off with inside', () => {
    fc.assert(
      fc.property(
        size,
        box,
        focal,
        fc.constantFrom('cover', 'inside' as const),
        (picture, shape, point, fit) => {
          const { crop, size: made } = layOut(picture, { ...shape, fit }, point)
          const from = crop ?? picture
          expect(made.width).toBeLessThanOrEqual(Math.min(shape.width, from.width))
          expect(made.height).toBeLessThanOrEqual(Math.min(shape.height, from.height))
          expect(crop === undefined).toBe(fit === 'inside')
        },
      ),
    )
  })

  it('has the picture’s own shape where only a width is asked for', () => {
    const asked = { width: 640, height: undefined, fit: 'inside' } as const
    expect(layOut({ width: 1600, height: 900 }, asked, { x: 50, y: 50 }).size).toEqual({
      width: 640,
      height: 360,
    })
    expect(layOut({ width: 100, height: 9000 }, asked, { x: 50, y: 50 }).size).toEqual({
      width: 100,
      height: 9000,
    })
  })
})
