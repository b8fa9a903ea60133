import { pendingLinks } from '../html/pendingLink.ts'
import type { PlannedArticle } from './documents.ts'
import type { ImportTarget, Written } from './target.ts'

/** How many stories are written in one batch; a batch takes less than a second, during which other writers wait. */
const most = 200

type WrittenCallback = (written: Written) => void

/** Collects stories and writes them in batches, in order. */
export class ArticleBatch {
  readonly #target
  #waiting: { planned: PlannedArticle; onWritten: WrittenCallback }[] = []
  readonly #origins = new Set<string>()

  constructor(target: Pick<ImportTarget, 'articles'>) {
    this.#target = target
  }

  /** @param onWritten is called with the outcome once the story has been written */
  async add(planned: PlannedArticle, onWritten: WrittenCallback): Promise<void> {
    if (this.#mustWait(planned)) await this.flush()
    this.#waiting.push({ planned, onWritten })
    this.#origins.add(planned.origin.id)
    if (this.#waiting.length >= most) await this.flush()
  }

  /** Writes the stories collected so far. */
  async flush(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#origins.clear()
    if (waiting.length === 0) return
    const written = await this.#target.articles(waiting.map(({ planned }) => planned))
    for (const [index, { onWritten }] of waiting.entries())
      onWritten(written[index] ?? { outcome: 'failed', notes: [] })
  }

  /** Whether a story needs the batch to be written first: it occurs twice, or links to a story in the batch. */
  #mustWait({ body, origin }: PlannedArticle): boolean {
    return [origin.id, ...pendingLinks(body).map((link) => link.origin)].some((id) => this.#origins.has(id))
  }
}
