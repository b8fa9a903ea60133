import { isTimeZone } from '../../../../src/text/time/timeZone.ts'

test.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'])('%s is one', (name) => {
  expect(isTimeZone(name)).toBe(true)
})

test.each(['', '+02:00', '-0500', 'Mars/Olympus', 'Europe/', ' UTC', 7, null, undefined])(
  '%p is none',
  (name) => {
    expect(isTimeZone(name)).toBe(false)
  },
)
