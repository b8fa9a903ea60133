import { ArticleBatch } from '../documents/articleBatch.ts'
import type { Plan } from '../documents/documents.ts'
import { settleOrigins } from '../documents/identity.ts'
import {
  countOutcome,
  countWritten,
  type ImportReport,
  newReport,
  type ReportEntry,
  type ReportKind,
} from '../documents/report.ts'
import type { ImportTarget, Written } from '../documents/target.ts'
import { pendingImages } from '../html/pendingImage.ts'
import { plainOf } from '../html/plainOf.ts'
import { type Note, note } from '../notes/notes.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'
import { originOf } from './originId.ts'
import { planArticle } from './planArticle.ts'
import { bylineLogins, planPerson } from './planPersons.ts'
import { planFallbackSection, planSections } from './planTerms.ts'
import { readWxr } from './readWxr.ts'
import type { WxrItem } from './wxrRecords.ts'

export type WordPressImport = {
  /** Opens the export from its start; called up to three times. */
  open: () => AsyncIterable<Uint8Array | string>
  file: string
  target: ImportTarget
  isDryRun: boolean
  now: Date
  /** Name of the section for stories without a category. */
  fallbackSection: string
  onProgress?: (done: number, total: number) => void
}

/**
 * Imports a WordPress export. It is read twice, as a stream: first for what stories refer to (which also finds a
 * malformed file before anything is written), then story by story. Stories with links to stories that were
 * imported later are read and written once more at the end.
 *
 * @throws {WxrError} for a file that is no readable export; nothing has been written in that case
 */
export const importWordPress = async (options: WordPressImport): Promise<ImportReport> => {
  const catalogue = await buildCatalogue(readWxr(options.open()), (posts) =>
    settleOrigins(posts, options.target.known),
  )
  const { siteUrl } = catalogue.site
  const report = newReport(
    { system: 'wordpress', site: siteUrl, file: options.file },
    options.isDryRun,
    options.now,
  )
  const run = new Run(options, catalogue, report)
  run.noteRepairs()
  for (const section of planSections(catalogue)) await run.section(section)
  for (const login of catalogue.authors.keys()) await run.person(login)
  let done = 0
  for await (const record of readWxr(options.open())) {
    if (record.kind !== 'item') continue
    await run.item(record)
    done += 1
    options.onProgress?.(done, catalogue.itemCount)
  }
  await run.finish()
  await run.completeLinks()
  run.noteUnusedFiles()
  return report
}

class Run {
  private readonly written = new Set<string>()
  private readonly usedFiles = new Set<string>()
  private readonly batch: ArticleBatch
  /** Lines of posts with links to stories that had not been written yet. */
  private readonly incomplete = new Set<number>()

  constructor(
    private readonly options: WordPressImport,
    private readonly catalogue: Catalogue,
    private readonly report: ImportReport,
  ) {
    this.batch = new ArticleBatch(options.target)
  }

  async section(section: ReturnType<typeof planSections>[number]): Promise<void> {
    const { id } = section.origin
    const written = await this.options.target.section(section)
    this.record('sections', written, { type: 'category', id, title: section.name, notes: [] })
    this.written.add(id)
  }

  async person(login: string): Promise<void> {
    const planned = planPerson(login, this.catalogue)
    const { id } = planned.origin
    if (this.written.has(id)) return
    const written = await this.options.target.person(planned)
    this.record('persons', written, { type: 'author', id, title: planned.name, notes: [] })
    this.written.add(id)
  }

  async item(item: WxrItem): Promise<void> {
    const plan = planArticle(item, this.catalogue, this.options.now)
    const entry = {
      type: item.type,
      id: item.id,
      title: plainOf(item.title),
      url: item.link,
      line: item.line,
    }
    if ('kind' in plan) {
      if (item.type !== 'attachment') this.report.entries.push({ ...entry, notes: [plan] })
      return
    }
    for (const login of bylineLogins(item)) await this.person(login)
    await this.sectionOf(plan, item)
    this.rememberFiles(plan)
    await this.batch.add(plan.article, (written) => {
      if (written.isIncomplete) this.incomplete.add(item.line)
      const { missing, notes } = countWritten(this.report, plan, written)
      this.record('articles', written, {
        ...entry,
        ...(missing && { missing }),
        notes: [...notes, ...plan.notes],
      })
    })
  }

  /** Writes the remaining batch of stories. */
  finish(): Promise<void> {
    return this.batch.flush()
  }

  /** Writes stories again whose links can be resolved now. */
  async completeLinks(): Promise<void> {
    if (this.incomplete.size === 0) return
    for await (const record of readWxr(this.options.open())) {
      if (record.kind !== 'item' || !this.incomplete.has(record.line)) continue
      const plan = planArticle(record, this.catalogue, this.options.now)
      if ('kind' in plan) continue
      await this.batch.add(plan.article, ({ notes, outcome }) => {
        const { type, id, line } = record
        if (outcome === 'failed')
          this.report.entries.push({ type, id, title: plainOf(record.title), line, notes })
      })
    }
    await this.batch.flush()
  }

  /** Notes the lines that had to be repaired. */
  noteRepairs(): void {
    for (const line of this.catalogue.repairs) {
      const notes = [note('source', 'An ampersand that begins no entity was read as the character it is.')]
      this.report.entries.push({ type: 'line', id: '', title: '', line, notes })
    }
  }

  /** Files of the media library that no imported story shows. */
  noteUnusedFiles(): void {
    for (const { id, title, url } of this.catalogue.attachments.all) {
      if (this.usedFiles.has(url)) continue
      const notes = [note('left-out', 'A file that no imported story shows.')]
      this.report.entries.push({ type: 'attachment', id, title, url, notes })
    }
  }

  /** Creates the section of a story if needed, even when the export's list of categories omits it. */
  private async sectionOf({ article }: Plan, item: WxrItem): Promise<void> {
    if (this.written.has(article.section)) return
    const label = item.labels.find(({ slug, domain }) => {
      return domain === 'category' && originOf(this.catalogue.site, 'category', slug).id === article.section
    })
    const fallback = planFallbackSection(
      this.catalogue,
      plainOf(label?.name ?? '') || this.options.fallbackSection,
    )
    await this.section({
      ...fallback,
      origin: { ...fallback.origin, id: article.section },
      slug: label?.slug ?? '',
    })
  }

  private rememberFiles({ article }: Plan): void {
    const images = [...pendingImages(article.body), ...(article.leadImage ? [article.leadImage] : [])]
    for (const { url } of images) this.usedFiles.add(url)
  }

  private record(kind: ReportKind, written: Written, entry: ReportEntry): void {
    countOutcome(this.report, kind, written.outcome)
    const notes: Note[] = [...entry.notes, ...written.notes]
    if (notes.length > 0 || entry.missing) this.report.entries.push({ ...entry, notes })
  }
}
