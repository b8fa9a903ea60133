import { type Note, type NoteKind, noteKinds } from './notes.ts'
import type { Outcome } from './target.ts'

export type ReportKind = 'articles' | 'persons' | 'sections'

/** One entry of the source with what there is to say about it. */
export type ReportEntry = {
  type: string
  id: string
  title: string
  url?: string
  line?: number
  notes: Note[]
}

/** What an import did, and everything of the source that could not be kept. */
export type ImportReport = {
  source: { system: string; site: string; file: string }
  isDryRun: boolean
  startedAt: string
  finishedAt: string
  outcomes: Record<ReportKind, Partial<Record<Outcome, number>>>
  /** Words of the stories' texts in the source, and how many of them are missing here. */
  words: { in: number; lost: number }
  entries: ReportEntry[]
}

/** An empty report of an import that starts now. */
export const newReport = (source: ImportReport['source'], isDryRun: boolean, now: Date): ImportReport => ({
  source,
  isDryRun,
  startedAt: now.toISOString(),
  finishedAt: '',
  outcomes: { articles: {}, persons: {}, sections: {} },
  words: { in: 0, lost: 0 },
  entries: [],
})

/** Counts one document of a kind. */
export const countOutcome = (report: ImportReport, kind: ReportKind, outcome: Outcome): void => {
  const counts = report.outcomes[kind]
  counts[outcome] = (counts[outcome] ?? 0) + 1
}

/** The report in a few lines for a person: what was done, then what to look at, by kind. */
export const summarise = (report: ImportReport): string[] => {
  const { isDryRun, outcomes, words } = report
  const loss = words.lost === 0 ? 'none is missing here' : `${words.lost} are missing here`
  return [
    isDryRun ? 'This was a dry run: nothing was written.' : 'The import is done.',
    ...summaryKinds.map(([kind, name]) => `  ${name}${countsIn(outcomes[kind], isDryRun)}`),
    `  words     ${words.in} in the texts of the stories; ${loss}`,
    ...noteLines(report),
  ]
}

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

const noteLines = ({ entries }: ImportReport): string[] => {
  const counts = new Map<NoteKind, number>()
  for (const { kind } of entries.flatMap(({ notes }) => notes)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return ['Everything was kept.']
  const kinds = (Object.keys(noteKinds) as NoteKind[]).filter((kind) => counts.has(kind))
  return [
    'To look at:',
    ...kinds.map((kind) => `  ${String(counts.get(kind)).padStart(5)}  ${noteKinds[kind]}`),
  ]
}
