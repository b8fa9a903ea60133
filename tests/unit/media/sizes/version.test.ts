import fc from 'fast-check'

import { digestIn, focalOf, versionOf } from '../../../../src/media/sizes/version.ts'
import { haveRightsEnded, rightsEnd } from '../../../../src/rules/rights/pictureRights.ts'

describe('the version of a picture', () => {
  it('is another one for another file or focal point, and can stand in an address as it is', () => {
    const digest = fc.stringMatching(/^[\w-]{16}$/)
    const percent = fc.integer({ min: 0, max: 100 })
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(digest, percent, percent, (file, x, y) => {
        const version = versionOf(file, { x, y })
        const source = `${file} ${x} ${y}`
        expect(seen.get(version) ?? source).toBe(source)
        seen.set(version, source)
        expect(digestIn(version)).toBe(file)
        expect(encodeURIComponent(version)).toBe(version)
      }),
    )
  })

  it('has the middle where nobody has set a focal point', () => {
    expect(focalOf({ focalX: null })).toEqual({ x: 50, y: 50 })
    expect(focalOf({ focalX: 0, focalY: 12.5 })).toEqual({ x: 0, y: 12.5 })
  })
})

describe('the rights to a picture', () => {
  const end = '2026-03-01T12:00:00.000Z'
  const time = Date.parse(end)

  it.each([
    [end, time - 1, false],
    [end, time, true],
    [new Date(end), time, true],
    [null, time, false],
    [undefined, time, false],
    ['', time, false],
  ])('until %s have at %d ended: %s', (until, now, isOver) => {
    expect(haveRightsEnded(until, now)).toBe(isOver)
  })

  it('end when they say, or never', () => {
    expect([rightsEnd(end), rightsEnd(null), rightsEnd('soon')]).toEqual([time, undefined, undefined])
  })
})
