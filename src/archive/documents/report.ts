import { note, type Note, type NoteKind, noteKinds } from '../notes/notes.ts'
import {
  contentsOfBody,
  counted,
  type Counts,
  countsOf,
  missingOf,
  noCounts,
  type StoryContents,
} from './counts.ts'
import type { Plan } from './documents.ts'
import type { Outcome, Written } from './target.ts'

export type ReportKind = 'articles' | 'persons' | 'sections'

/** One entry of the source with its notes. */
export type ReportEntry = {
  type: string
  id: string
  title: string
  url?: string
  line?: number
  /** How much of the story in the source is missing here. */
  missing?: Partial<Counts>
  notes: Note[]
}

/** The report of an import: what it did, and everything of the source that could not be kept. */
export type ImportReport = {
  source: { system: string; site: string; file: string }
  isDryRun: boolean
  startedAt: string
  /** Empty while the import is running. */
  finishedAt: string
  outcomes: Record<ReportKind, Partial<Record<Outcome, number>>>
  /** The contents of all stories in the source, failed ones included, and how much of it is missing here. */
  counts: { source: Counts; missing: Counts }
  entries: ReportEntry[]
}

/** An empty report of an import that starts now. */
export const newReport = (source: ImportReport['source'], isDryRun: boolean, now: Date): ImportReport => ({
  source,
  isDryRun,
  startedAt: now.toISOString(),
  finishedAt: '',
  outcomes: { articles: {}, persons: {}, sections: {} },
  counts: { source: noCounts(), missing: noCounts() },
  entries: [],
})

/** Counts one document of a kind. */
export const countOutcome = (report: ImportReport, kind: ReportKind, outcome: Outcome): void => {
  const counts = report.outcomes[kind]
  counts[outcome] = (counts[outcome] ?? 0) + 1
}

/**
 * Counts the contents of a story in the source and of what was written. Stories that were changed here are not compared; in
 * a dry run the plan is compared.
 */
export const countWritten = (
  report: ImportReport,
  { article, source }: Plan,
  { here, outcome }: Written,
): ReturnType<typeof countStory> => {
  if (outcome === 'kept') return { notes: [] }
  const { addresses, body, leadImage } = article
  const whole = { text: source, hasLeadImage: leadImage !== undefined, addresses: addresses.length }
  const isPlan = report.isDryRun && outcome !== 'failed'
  return countStory(report, whole, isPlan ? { ...whole, text: contentsOfBody(body) } : here)
}

/**
 * Counts the contents of a story in the source and here.
 *
 * @param here the story here; undefined when it does not exist
 * @returns how much is missing, and a note about missing words
 */
export const countStory = (
  { counts }: ImportReport,
  source: StoryContents,
  here: StoryContents | undefined,
): { missing?: Partial<Counts>; notes: Note[] } => {
  const { counts: missing, words } = missingOf(source, here)
  add(counts.source, countsOf(source))
  add(counts.missing, missing)
  const some = Object.entries(missing).filter(([, count]) => count > 0)
  if (some.length === 0) return { notes: [] }
  const isLost = here !== undefined && words.length > 0
  const notes = isLost ? [note('text-lost', `${words.length} words are missing.`, words.join(' '))] : []
  return { missing: Object.fromEntries(some), notes }
}

const add = (sum: Counts, more: Counts): void => {
  for (const name of counted) sum[name] += more[name]
}

/** The report in a few lines: what was done, then what to check, by kind. */
export const summarise = (report: ImportReport): string[] => {
  const { isDryRun, outcomes } = report
  return [
    isDryRun ? 'This was a dry run: nothing was written.' : 'The import is done.',
    ...summaryKinds.map(([kind, name]) => `  ${name}${countsIn(outcomes[kind], isDryRun)}`),
    ...countLines(report),
    ...noteLines(report),
  ]
}

const countLines = ({ counts: { missing, source }, isDryRun }: ImportReport): string[] =>
  counted
    .filter((name) => source[name] > 0)
    .map((name) => {
      const left = missing[name]
      const here = isDryRun ? 'would be here' : 'here'
      const found = left === 0 ? `all ${here}` : `${left} ${isDryRun ? 'would be missing' : 'missing here'}`
      return `  ${name.padEnd(10)}${source[name]} in the source, ${found}`
    })

const isWhole = ({ counts, outcomes }: ImportReport): boolean =>
  counted.every((name) => counts.missing[name] === 0) &&
  Object.values(outcomes).every(({ failed }) => !failed)

const summaryKinds: readonly [kind: ReportKind, name: string][] = [
  ['sections', 'sections  '],
  ['persons', 'persons   '],
  ['articles', 'stories   '],
]

const outcomeWords: Readonly<Record<Outcome, string>> = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  kept: 'left as changed here',
  adopted: 'here before',
  failed: 'failed',
}

const countsIn = (counts: Partial<Record<Outcome, number>>, isDryRun: boolean): string => {
  const parts = (Object.keys(outcomeWords) as Outcome[]).flatMap((outcome) => {
    const isPlan = isDryRun && (outcome === 'created' || outcome === 'updated')
    const count = counts[outcome]
    return count === undefined ? [] : [`${count} ${isPlan ? 'to be ' : ''}${outcomeWords[outcome]}`]
  })
  return parts.length > 0 ? parts.join(', ') : 'none'
}

const noteLines = (report: ImportReport): string[] => {
  const counts = new Map<NoteKind, number>()
  for (const { kind } of report.entries.flatMap(({ notes }) => notes))
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return isWhole(report) ? ['Everything was kept.'] : []
  const kinds = (Object.keys(noteKinds) as NoteKind[]).filter((kind) => counts.has(kind))
  return [
    'To check:',
    ...kinds.map((kind) => `  ${String(counts.get(kind)).padStart(5)}  ${noteKinds[kind]}`),
  ]
}
