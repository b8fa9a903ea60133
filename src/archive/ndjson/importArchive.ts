import { ArticleBatch } from '../documents/articleBatch.ts'
import {
  countOutcome,
  countStory,
  countWritten,
  type ImportReport,
  newReport,
  type ReportEntry,
  type ReportKind,
} from '../documents/report.ts'
import type { ImportTarget, Written } from '../documents/target.ts'
import { type Note, note } from '../notes/notes.ts'
import { refusalNotes } from '../notes/refusalNotes.ts'
import { contentsOf, originOf, planArchived } from './planArchived.ts'
import { readLines } from './readLines.ts'
import { type ArchiveArticle, type ArchiveRecord, type LineProblem, readRecord } from './records.ts'

export type ArchiveImport = {
  /** Opens the file from its start. */
  open: () => AsyncIterable<Uint8Array | string>
  file: string
  /** The name of the source, within which the ids of records are unique; a repeated import finds its documents by it. */
  system: string
  target: ImportTarget
  isDryRun: boolean
  now: Date
  onProgress?: (lines: number) => void
}

/**
 * Imports an archive in the open format: newline-delimited JSON, with sections and persons before the stories that refer
 * to them. An invalid line is refused with its number, id, field and a code; all others are imported. The import can be
 * repeated safely, after an interruption or with corrected lines, because existing documents are found by their ids.
 */
export const importArchive = async (options: ArchiveImport): Promise<ImportReport> => {
  const report = newReport(
    { system: options.system, site: '', file: options.file },
    options.isDryRun,
    options.now,
  )
  const run = new Run(options, report)
  for await (const { number, text } of readLines(options.open())) {
    await run.line(number, text)
    options.onProgress?.(number)
  }
  await run.finish()
  report.entries.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return report
}

type Entry = Pick<ReportEntry, 'missing'> & {
  type: ArchiveRecord['type'] | 'line'
  id: string
  title: string
  line: number
}

const kinds = {
  section: 'sections',
  person: 'persons',
  article: 'articles',
  line: 'articles',
} as const satisfies Record<Entry['type'], ReportKind>

const kindOf = { sections: 'section', persons: 'person' } as const

class Run {
  readonly #options
  readonly #report
  readonly #batch
  readonly #seen = new Set<string>()

  constructor(options: ArchiveImport, report: ImportReport) {
    this.#options = options
    this.#report = report
    this.#batch = new ArticleBatch(options.target)
  }

  async line(line: number, text: string): Promise<void> {
    const record = readRecord(text)
    if ('problems' in record) {
      this.#refuse({ type: 'line', id: record.id, title: '', line }, record.problems)
      return
    }
    const { id, type } = record
    const entry = { type, id, title: type === 'article' ? record.headline : record.name, line }
    if (this.#seen.has(`${type} ${id}`)) this.#refuse(entry, [twice])
    else await this.#write(record, entry)
    this.#seen.add(`${type} ${id}`)
  }

  finish(): Promise<void> {
    return this.#batch.flush()
  }

  async #write(record: ArchiveRecord, entry: Entry): Promise<void> {
    if (record.type === 'article') return this.#article(record, entry)
    const problems = await this.#problemsOf(record)
    if (problems.length > 0) this.#refuse(entry, problems)
    else this.#record(entry, await this.#named(record).catch(failed), [])
  }

  async #problemsOf(record: Exclude<ArchiveRecord, ArchiveArticle>): Promise<LineProblem[]> {
    const parent = record.type === 'section' ? record.parent : undefined
    return parent === undefined || (await this.#isThere('sections', parent))
      ? []
      : [unknown('section', 'parent', parent)]
  }

  #named(record: Exclude<ArchiveRecord, ArchiveArticle>): Promise<Written> {
    const { target, system } = this.#options
    const { id, name, slug = '' } = record
    const origin = originOf(system, record.type, id)
    if (record.type === 'person') return target.person({ origin, name, slug, kinds: record.kinds })
    const { description, parent } = record
    return target.section({
      origin,
      name,
      slug,
      description,
      ...(parent !== undefined && { parent: `section/${parent}` }),
    })
  }

  async #article(article: ArchiveArticle, entry: Entry): Promise<void> {
    const plan = planArchived(article, this.#options.system, this.#options.now)
    const problems = [...(Array.isArray(plan) ? plan : []), ...(await this.#missing(article))]
    const { leadImage, url } = article
    const hasLeadImage = leadImage !== undefined
    if (Array.isArray(plan) || problems.length > 0) {
      const text = contentsOf(article, this.#options.system)
      const { missing } = countStory(this.#report, { text, hasLeadImage, addresses: url ? 1 : 0 }, undefined)
      this.#refuse({ ...entry, ...(missing && { missing }) }, problems)
      return
    }
    await this.#batch.add(plan.article, (written) => {
      const { missing, notes } = countWritten(this.#report, plan, written)
      this.#record({ ...entry, ...(missing && { missing }) }, written, [...notes, ...plan.notes])
    })
  }

  async #missing({ bylines, section }: ArchiveArticle): Promise<LineProblem[]> {
    const problems = (await this.#isThere('sections', section))
      ? []
      : [unknown('section', 'section', section)]
    for (const [place, { person }] of bylines.entries()) {
      if (!(await this.#isThere('persons', person)))
        problems.push(unknown('person', `bylines.${place}`, person))
    }
    return problems
  }

  /** In a dry run nothing is written, so documents earlier in the file count as existing. */
  async #isThere(collection: 'persons' | 'sections', id: string): Promise<boolean> {
    const { isDryRun, system, target } = this.#options
    if (isDryRun && this.#seen.has(`${kindOf[collection]} ${id}`)) return true
    return target.refer(collection, { origin: originOf(system, kindOf[collection], id), slug: id })
  }

  #refuse(entry: Entry, problems: readonly LineProblem[]): void {
    const notes = problems.map(({ message, ...where }) => ({ ...note('failed', message), ...where }))
    this.#record(entry, { outcome: 'failed', notes }, [])
  }

  #record({ type, ...entry }: Entry, written: Written, planned: readonly Note[]): void {
    countOutcome(this.#report, kinds[type], written.outcome)
    const notes = [...planned, ...written.notes]
    if (notes.length > 0 || entry.missing) this.#report.entries.push({ type, ...entry, notes })
  }
}

const failed = (error: unknown): Written => ({ outcome: 'failed', notes: refusalNotes(error) })

const twice: LineProblem = { code: 'duplicate-id', path: 'id', message: 'An earlier line has this id.' }

const unknown = (what: 'person' | 'section', path: string, id: string): LineProblem => ({
  code: `unknown-${what}`,
  path,
  message: `There is no ${what} “${id}”: neither on an earlier line nor, by its slug, in the newsroom.`,
})
