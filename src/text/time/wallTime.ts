/** A local time without a zone: `2026-03-29T02:30`, as `<input type="datetime-local">` writes it. */
type WallTime = string

const minute = 60_000
const day = 24 * 60 * minute

/**
 * The local time at a moment in a time zone, to the minute.
 *
 * @param zone an IANA name
 * @throws {RangeError} for an unknown zone
 */
export const toWallTime = (moment: Date, zone: string): WallTime =>
  new Date(moment.getTime() + offsetAt(moment.getTime(), zone)).toISOString().slice(0, 16)

/**
 * The moments at which a local time occurs in a time zone: usually one; none when the clocks skip it in spring; two, in
 * order, when it occurs twice in autumn.
 *
 * @throws {RangeError} for an unknown zone
 */
export const fromWallTime = (wall: WallTime, zone: string): Date[] => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall)) return []
  const asUtc = Date.parse(`${wall}Z`)
  if (Number.isNaN(asUtc)) return []
  const offsets = new Set([offsetAt(asUtc - day, zone), offsetAt(asUtc, zone), offsetAt(asUtc + day, zone)])
  return [...offsets]
    .map((offset) => new Date(asUtc - offset))
    .filter((moment) => toWallTime(moment, zone) === wall)
    .toSorted((one, other) => one.getTime() - other.getTime())
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The offset of a zone from UTC at a moment, in milliseconds. */
const offsetAt = (moment: number, zone: string): number => {
  const parts = formatFor(zone).formatToParts(new Date(moment))
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(moment / 1000) * 1000
}

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone)
  if (known) return known
  const numeric = 'numeric'
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...{ year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
  })
  formats.set(timeZone, made)
  return made
}
