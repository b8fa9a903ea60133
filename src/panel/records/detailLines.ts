import { isStage, stageLabels } from '../../rules/workflow/stages.ts'
import { labelOf, type PanelField } from '../words/panelField.ts'

/** One line of an event's details: a label and its value in words. */
export type DetailLine = { label: string; words: string }

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const hash = /^[0-9a-f]{64}$/i
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const code = /^[a-z]+([_-][a-z]+)+$/

/**
 * The details of an event as lines for people: times formatted, stages and fields by their labels. Ids and hashes are left
 * out.
 *
 * @param details as stored in the log
 * @param fields the fields of the document that the event is about, by name
 * @param clock formats an ISO 8601 time
 */
export const detailLines = (
  details: unknown,
  fields: ReadonlyMap<string, PanelField>,
  clock: (time: string) => string,
): DetailLine[] => {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) return []
  const wordsFor = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(wordsFor).filter(Boolean).join(', ')
    if (typeof value === 'object' && value !== null)
      return detailLines(value, fields, clock)
        .map(({ label, words }) => `${label}: ${words}`)
        .join(' · ')
    return plainWords(value, clock)
  }
  return Object.entries(details).flatMap(([name, value]) => {
    const words = name === 'changed' ? namesOf(value, fields) : wordsFor(value)
    return words === '' ? [] : [{ label: labelOf(undefined, name), words }]
  })
}

const plainWords = (value: unknown, clock: (time: string) => string): string => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || id.test(value) || hash.test(value)) return ''
  if (isStage(value)) return stageLabels[value]
  if (time.test(value)) return clock(value)
  return code.test(value) ? labelOf(undefined, value.replaceAll(/[-_]/g, ' ')) : value
}

const namesOf = (names: unknown, fields: ReadonlyMap<string, PanelField>): string =>
  Array.isArray(names)
    ? names
        .filter((name) => typeof name === 'string')
        .map((name) => labelOf(fields.get(name), name))
        .join(', ')
    : ''
