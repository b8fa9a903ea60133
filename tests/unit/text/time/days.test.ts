import fc from 'fast-check'

import {
  addDays,
  dayOf,
  daysFrom,
  isDay,
  momentsOf,
  onDay,
  startOfDay,
} from '../../../../src/text/time/days.ts'

test.each(['2026-12-31', '2028-02-29', '1900-01-01', '2999-12-31'])('%s is a day', (text) =>
  expect(isDay(text)).toBe(true),
)

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-1-1',
  '26-01-01',
  '2026-12-31T00:00',
  '3000-01-01',
  '',
  5,
  undefined,
])('%s is no day', (text) => expect(isDay(text)).toBe(false))

test('days are counted over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(daysFrom('2026-02-27', '2026-02-26')).toEqual([])
})

describe('the days of a time zone', () => {
  const hours = (day: string, zone: string): number => {
    const { start, end } = momentsOf({ from: day, to: day }, zone)
    return (end.getTime() - start.getTime()) / 3_600_000
  }

  test.each([
    ['an ordinary one', '2026-12-01', 'Europe/Berlin', 24],
    ['in spring', '2026-03-29', 'Europe/Berlin', 23],
    ['in autumn', '2026-10-25', 'Europe/Berlin', 25],
    ['in autumn, by half an hour', '2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['whose midnight is skipped', '2026-04-24', 'Africa/Cairo', 23],
    ['that is skipped as a whole', '2011-12-30', 'Pacific/Apia', 0],
  ])('%s', (_name, day, zone, expected) => expect(hours(day, zone)).toBe(expected))

  test('a moment is on the day that the clock shows there', () => {
    const moment = new Date('2026-06-30T22:30:00Z')
    expect(dayOf(moment, 'Europe/Berlin')).toBe('2026-07-01')
    expect(dayOf(moment, 'UTC')).toBe('2026-06-30')
    expect(startOfDay('2026-04-24', 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z')
  })

  test('a moment lies within its day, whatever the zone', () => {
    const zones = ['Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Apia']
    const moments = fc.date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    const isWithin = (moment: Date, zone: string): boolean => {
      const day = dayOf(moment, zone)
      const { start, end } = momentsOf({ from: day, to: day }, zone)
      return moment >= start && moment < end
    }
    expect(() => fc.assert(fc.property(moments, fc.constantFrom(...zones), isWithin))).not.toThrow()
  })
})

test.each([
  ['keeps the time', '2026-12-01T08:30:00.000Z', '2026-12-05', 'Europe/Berlin', '2026-12-05T08:30:00.000Z'],
  ['keeps it into summer', '2026-03-01T08:30:00Z', '2026-04-01', 'Europe/Berlin', '2026-04-01T07:30:00.000Z'],
  [
    'moves on what is skipped',
    '2026-03-28T01:30:00Z',
    '2026-03-29',
    'Europe/Berlin',
    '2026-03-29T01:00:00.000Z',
  ],
  [
    'takes the first of two',
    '2026-10-24T00:30:00Z',
    '2026-10-25',
    'Europe/Berlin',
    '2026-10-25T00:30:00.000Z',
  ],
  ['keeps the seconds', '2026-12-01T08:30:15.250Z', '2026-12-02', 'UTC', '2026-12-02T08:30:15.250Z'],
  [
    'has no time on a day without length',
    '2011-12-28T20:00:00Z',
    '2011-12-30',
    'Pacific/Apia',
    '2011-12-30T10:00:00.000Z',
  ],
])('a moment on another day %s', (_name, moment, day, zone, expected) =>
  expect(onDay(new Date(moment), day, zone).toISOString()).toBe(expected),
)
