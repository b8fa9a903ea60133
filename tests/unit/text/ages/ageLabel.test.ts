import { ageLabel } from '../../../../src/text/ages/ageLabel.ts'

const now = new Date('2026-06-15T12:00:00Z')
const before = (days: number) => new Date(now.getTime() - days * 86_400_000)

test.each([
  [before(-1), 'this minute'],
  [before(0), 'this minute'],
  [before(1 / 24 / 60), '1 minute ago'],
  [before(59 / 24 / 60), '59 minutes ago'],
  [before(1 / 24), '1 hour ago'],
  [before(0.999), '23 hours ago'],
  [before(1), '1 day ago'],
  [before(6.9), '6 days ago'],
  [before(7), '1 week ago'],
  [before(29), '4 weeks ago'],
  [before(30), '1 month ago'],
  [before(244), '8 months ago'],
  [before(364), '11 months ago'],
  [before(366), '1 year ago'],
  [before(3700), '10 years ago'],
])('%s is %s', (since, words) => expect(ageLabel(since, now)).toBe(words))

test('in the language of the site', () => expect(ageLabel(before(244), now, 'de')).toBe('vor 8 Monaten'))
