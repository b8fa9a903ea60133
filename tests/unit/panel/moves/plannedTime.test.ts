import { firstWallTime, momentOf, zonesFrom } from '../../../../src/panel/moves/plannedTime.ts'

const now = new Date('2026-07-01T10:20:00Z')

test('a time input begins with the planned time when that is ahead, otherwise with the next full hour there', () => {
  expect(firstWallTime('2026-07-02T06:05:00.000Z', now, 'Europe/Berlin')).toBe('2026-07-02T08:05')
  expect(firstWallTime('2026-07-01T10:19:00.000Z', now, 'Europe/Berlin')).toBe('2026-07-01T13:00')
  expect(firstWallTime(undefined, now, 'Asia/Kolkata')).toBe('2026-07-01T16:00')
})

test('what is entered means one moment, or none where the clocks leave it out', () => {
  const zone = 'Europe/Berlin'
  expect(momentOf({ wall: '2026-07-02T08:05', zone, isSecond: false })).toBe('2026-07-02T06:05:00.000Z')
  expect(momentOf({ wall: '2026-03-29T02:30', zone, isSecond: false })).toBeUndefined()
  expect(momentOf({ wall: '2026-10-25T02:30', zone, isSecond: false })).toBe('2026-10-25T00:30:00.000Z')
  expect(momentOf({ wall: '2026-10-25T02:30', zone, isSecond: true })).toBe('2026-10-25T01:30:00.000Z')
  expect(momentOf({ wall: '', zone, isSecond: false })).toBeUndefined()
})

test('one’s own time zone comes first, and none comes twice', () => {
  const zones = zonesFrom('America/Lima')
  expect(zones.slice(0, 2)).toEqual(['America/Lima', 'UTC'])
  expect(new Set(zones).size).toBe(zones.length)
})
