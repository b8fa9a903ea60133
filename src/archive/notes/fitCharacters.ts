import { isRecord } from '../../platform/values/isRecord.ts'
import { textProblem, withoutUnfit } from '../../platform/values/text.ts'
import { type Note, note } from './notes.ts'

/** The data without characters that cannot be stored, with a note if there were any. */
export const fitCharacters = <Data>(data: Data): { data: Data; notes: Note[] } => {
  const found = { any: false }
  const fitted = fit(data, found) as Data
  return found.any
    ? { data: fitted, notes: [note('markup', 'Invisible control characters were left out.')] }
    : { data, notes: [] }
}

const fit = (value: unknown, found: { any: boolean }): unknown => {
  if (typeof value === 'string' && textProblem(value)) {
    found.any = true
    return withoutUnfit(value)
  }
  if (Array.isArray(value)) return value.map((each) => fit(each, found))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fit(each, found)]))
}
