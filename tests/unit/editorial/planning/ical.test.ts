import fc from 'fast-check'
import ICAL from 'ical.js'

import type { CalendarEntry } from '../../../../src/editorial/planning/calendar.ts'
import { icalOf } from '../../../../src/editorial/planning/ical.ts'

const entry: CalendarEntry = {
  kind: 'due',
  id: 's1',
  title: 'Mayor and the quay',
  stage: 'in_review',
  section: 'Harbour',
  people: ['Ida Brod', 'Ole Vik'],
  at: '2026-12-01T23:30:00.000Z',
  day: '2026-12-02',
  isOverdue: false,
}
const frame = {
  name: 'The Harbour Ledger',
  host: 'desk.example.org',
  addressOf: (id: string) => `https://desk.example.org/admin/collections/articles/${id}`,
  now: new Date('2026-11-30T08:09:10.999Z'),
}

const parse = (entries: CalendarEntry[]) => {
  const calendar = new ICAL.Component(ICAL.parse(icalOf(entries, frame)) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { calendar, events }
}

test('a calendar program reads an event at its moment in UTC, with an id of its own', () => {
  const { calendar, events } = parse([entry, { ...entry, kind: 'scheduled', stage: 'scheduled' }])
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('The Harbour Ledger')
  const [due, live] = events
  expect(due?.uid).toBe('due-s1@desk.example.org')
  expect(due?.summary).toBe('Due: Mayor and the quay')
  expect(due?.description).toBe('Stage: In review\nSection: Harbour\nPeople: Ida Brod, Ole Vik')
  expect(due?.startDate.zone.tzid).toBe('UTC')
  expect(due?.startDate.toJSDate().toISOString()).toBe('2026-12-01T23:30:00.000Z')
  const of = (name: string) => due?.component.getFirstPropertyValue(name)
  expect(String(of('dtstamp'))).toBe('2026-11-30T08:09:10Z')
  expect([of('status'), of('transp'), of('url')]).toEqual([
    'TENTATIVE',
    'TRANSPARENT',
    'https://desk.example.org/admin/collections/articles/s1',
  ])
  expect(live?.summary).toBe('Goes live: Mayor and the quay')
  expect(live?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
})

test.each([
  ['separators', 'Eels; hooks, and \\ lines: “all”'],
  ['lines', 'One\nTwo'],
  ['a property of its own', 'Eels\r\nATTACH:file:///etc/passwd'.replace('\r', '')],
  ['letters of several octets', 'Æbleskiver – 🚢 '.repeat(20).trim()],
  ['nothing', ''],
])('a title with %s comes through whole', (_name, title) => {
  const { events } = parse([{ ...entry, title }])
  expect(events).toHaveLength(1)
  expect(events[0]?.summary).toBe(`Due: ${title}`)
})

test('control characters become spaces, and a carriage return ends a line', () => {
  expect(parse([{ ...entry, title: 'A\u0000B\tC\r\nD\rE' }]).events[0]?.summary).toBe('Due: A B C\nD\nE')
})

test('lines have at most 75 octets and end with CRLF, whatever is in them', () => {
  const isWellFolded = (title: string): boolean => {
    const text = icalOf([{ ...entry, title }], frame)
    const lines = text.split('\r\n')
    const isShort = lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))
    return isShort && lines.at(-1) === '' && !text.includes('\ufffd')
  }
  const titles = fc.string({ unit: 'grapheme', maxLength: 300 })
  expect(() => fc.assert(fc.property(titles, isWellFolded))).not.toThrow()
})

test('a calendar without events is one nevertheless', () => {
  expect(parse([]).events).toEqual([])
})
