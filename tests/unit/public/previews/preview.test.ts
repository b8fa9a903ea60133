import { expiryOf, isNoted, judgePreview, toTheHour } from '../../../../src/public/previews/preview.ts'

const now = new Date('2026-03-04T05:06:07.000Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const pinned = { rev: 4, stage: 'in_review' }
const link = { ...pinned, expiresAt: expiryOf(now, 24), revokedAt: undefined }

describe('judgePreview', () => {
  it('opens while the very revision stands at the very stage and the time is not over', () => {
    expect(judgePreview(link, pinned, now)).toBe('open')
    expect(judgePreview(link, pinned, later(24 * 3_600_000 - 1))).toBe('open')
    expect(judgePreview(link, pinned, later(24 * 3_600_000))).toBe('preview-expired')
  })

  it.each([
    [{ rev: 5, stage: 'in_review' }],
    [{ rev: 3, stage: 'in_review' }],
    [{ rev: 4, stage: 'approved' }],
    [undefined],
  ])('is over once the document stands at %j', (newest) => {
    expect(judgePreview(link, newest, now)).toBe('preview-over')
  })

  it('says that it was taken back before it says anything else', () => {
    const revoked = { ...link, revokedAt: now.toISOString() }
    expect(judgePreview(revoked, pinned, now)).toBe('preview-revoked')
    expect(judgePreview(revoked, undefined, later(1e9))).toBe('preview-revoked')
    expect(judgePreview(link, undefined, later(1e9))).toBe('preview-expired')
  })
})

test('openings are noted once an hour, and to the hour', () => {
  const noted = toTheHour(now)
  expect(noted).toBe('2026-03-04T05:00:00.000Z')
  expect(isNoted(undefined, now)).toBe(true)
  expect(isNoted(noted, new Date('2026-03-04T05:59:59.999Z'))).toBe(false)
  expect(isNoted(noted, new Date('2026-03-04T06:00:00.000Z'))).toBe(true)
})
