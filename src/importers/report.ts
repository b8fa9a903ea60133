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
  words: { in: number; out: number }
  entries: ReportEntry[]
}

/** An empty report of an import that starts now. */
export const newReport = (source: ImportReport['source'], isDryRun: boolean, now: Date): ImportReport => ({
  source,
  isDryRun,
  startedAt: now.toISOString(),
  finishedAt: '',
  outcomes: { articles: {}, persons: {}, sections: {} },
  words: { in: 0, out: 0 },
  entries: [],
})

/** Counts one document of a kind. */
export const countOutcome = (report: ImportReport, kind: ReportKind, outcome: Outcome): void => {
  const counts = report.outcomes[kind]
  counts[outcome] = (counts[outcome] ?? 0) + 1
}

/** The report in a few lines for a person: what was done, then what to look at, by kind. */
export const summarise = (report: ImportReport): string[] => {
  const title = report.isDryRun ? 'Dry run: nothing was written.' : 'The import is done.'
  const kinds = Object.keys(report.outcomes) as ReportKind[]
  const { words } = report
  return [
    title,
    ...kinds.map((kind) => `  ${kind}: ${countsIn(report.outcomes[kind])}`),
    `  words: ${words.in} in the source, ${words.out} in the stories`,
    ...lostLine(report),
    ...noteLines(report),
  ]
}

const countsIn = (counts: Partial<Record<Outcome, number>>): string => {
  const parts = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`)
  return parts.length > 0 ? parts.join(', ') : 'none'
}

const lostLine = (report: ImportReport): string[] => {
  const hasLoss = report.entries.some(({ notes }) => notes.some(({ kind }) => kind === 'text-lost'))
  return hasLoss
    ? ['  Some words were lost: see text-lost in the report.']
    : ['  No word of a story was lost.']
}

const noteLines = ({ entries }: ImportReport): string[] => {
  const counts = new Map<NoteKind, number>()
  for (const { kind } of entries.flatMap(({ notes }) => notes)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return ['Everything was kept.']
  const lines = [...counts].map(([kind, count]) => `  ${String(count).padStart(5)}  ${noteKinds[kind]}`)
  return ['To look at:', ...lines]
}
