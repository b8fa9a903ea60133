import { stageLabels } from '../../rules/workflow/stages.ts'
import type { CalendarEntry, EntryKind } from './calendar.ts'

/** What a calendar program shows as the calendar's name, and where its stories are edited. */
export type CalendarFrame = {
  name: string
  /** The host that makes ids unique in the world. */
  host: string
  /** The address of a story in the panel. */
  addressOf: (id: string) => string
  now: Date
}

/**
 * Writes entries as an iCalendar object (RFC 5545): one event for each, at its moment in UTC. What is due is tentative, for
 * it is a plan; what is scheduled happens by itself. None of them takes up time.
 *
 * @returns lines of at most 75 octets, each with CRLF at its end
 */
export const icalOf = (entries: readonly CalendarEntry[], frame: CalendarFrame): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Copydesk//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(frame.name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    ...entries.flatMap((entry) => eventOf(entry, frame)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')

const words: Readonly<Record<EntryKind, string>> = {
  due: 'Due',
  scheduled: 'Goes live',
  embargo: 'Embargo ends',
}

const eventOf = (entry: CalendarEntry, { addressOf, host, now }: CalendarFrame): string[] => {
  const { at, id, kind, people, section, stage, title } = entry
  const about = [
    `Stage: ${stageLabels[stage]}`,
    ...(section ? [`Section: ${section}`] : []),
    ...(people.length > 0 ? [`People: ${people.join(', ')}`] : []),
  ].join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@${host}`,
    `DTSTAMP:${utcTime(now)}`,
    `DTSTART:${utcTime(new Date(at))}`,
    `SUMMARY:${escaped(`${words[kind]}: ${title}`)}`,
    `DESCRIPTION:${escaped(about)}`,
    `CATEGORIES:${escaped(words[kind])}`,
    `URL:${addressOf(id)}`,
    `STATUS:${kind === 'due' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A moment as `20261231T235959Z`. */
const utcTime = (moment: Date): string =>
  `${moment.toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`

/** A text as a value: separators escaped, and no control characters but line feeds. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)

/** Folds a line so that no part is longer than 75 octets of UTF-8, and no character is cut. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length
    if (size + octets > 75) {
      parts.push(part)
      // The space at the beginning of a continued line counts too.
      part = ''
      size = 1
    }
    part += character
    size += octets
  }
  return [...parts, part].join('\r\n ')
}
