import fc from 'fast-check'

import { fromWallTime, toWallTime } from '../../../../src/text/time/wallTime.ts'

const found = (wall: string, zone: string) => fromWallTime(wall, zone).map((moment) => moment.toISOString())

test.each([
  ['winter', '2026-01-15T09:30', 'Europe/Berlin', ['2026-01-15T08:30:00.000Z']],
  ['summer', '2026-07-15T09:30', 'Europe/Berlin', ['2026-07-15T07:30:00.000Z']],
  ['half an hour beside', '2026-07-15T09:30', 'Asia/Kolkata', ['2026-07-15T04:00:00.000Z']],
  ['the other day', '2026-07-15T00:30', 'Pacific/Auckland', ['2026-07-14T12:30:00.000Z']],
  ['UTC', '2026-07-15T00:30', 'UTC', ['2026-07-15T00:30:00.000Z']],
  ['the last minute before the gap', '2026-03-29T01:59', 'Europe/Berlin', ['2026-03-29T00:59:00.000Z']],
  ['a time that the clocks leave out', '2026-03-29T02:30', 'Europe/Berlin', []],
  ['the first minute after the gap', '2026-03-29T03:00', 'Europe/Berlin', ['2026-03-29T01:00:00.000Z']],
  [
    'a time that comes twice',
    '2026-10-25T02:30',
    'Europe/Berlin',
    ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ],
  [
    'the first minute that comes once again',
    '2026-10-25T03:00',
    'Europe/Berlin',
    ['2026-10-25T02:00:00.000Z'],
  ],
  [
    'an overlap of half an hour',
    '2026-04-05T01:45',
    'Australia/Lord_Howe',
    ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
  ],
  ['a gap at midnight', '2026-09-06T00:30', 'America/Santiago', []],
  ['a day that was left out', '2011-12-30T12:00', 'Pacific/Apia', []],
  ['no time', '', 'Europe/Berlin', []],
  ['seconds', '2026-03-29T02:30:10', 'Europe/Berlin', []],
  ['a month too many', '2026-13-01T00:00', 'Europe/Berlin', []],
])('%s', (_what, wall, zone, moments) => {
  expect(found(wall, zone)).toEqual(moments)
})

const zones = fc.constantFrom(
  ...['Europe/Berlin', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['Africa/Casablanca', 'Pacific/Chatham', 'America/Santiago', 'UTC'],
)
const minutes = fc
  .integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
  .map((count) => new Date(count * 60_000))

test('whatever a clock shows at a moment leads back to that moment, alone or as one of two', () => {
  fc.assert(
    fc.property(minutes, zones, (moment, zone) => {
      const moments = found(toWallTime(moment, zone), zone)
      expect(moments).toContain(moment.toISOString())
      expect(moments.length).toBeLessThanOrEqual(2)
    }),
    { numRuns: 2000 },
  )
})

test('every moment that is found shows the time that was asked for', () => {
  fc.assert(
    fc.property(minutes, zones, (asUtc, zone) => {
      const wall = asUtc.toISOString().slice(0, 16)
      for (const moment of fromWallTime(wall, zone)) expect(toWallTime(moment, zone)).toBe(wall)
    }),
    { numRuns: 2000 },
  )
})
