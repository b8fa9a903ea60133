import { pendingLinks } from '../html/pendingLink.ts'
import type { PlannedArticle } from './documents.ts'
import type { ImportTarget, Written } from './target.ts'

/** So many stories are written at once: others who write to the same newsroom wait for no longer than a second. */
const most = 200

type Told = (written: Written) => void

/** Collects stories so that they can be written together, in the order in which they come. */
export class ArticleBatch {
  readonly #target
  #waiting: { planned: PlannedArticle; told: Told }[] = []
  readonly #origins = new Set<string>()

  constructor(target: Pick<ImportTarget, 'articles'>) {
    this.#target = target
  }

  /** @param told hears what became of the story, once it is written */
  async add(planned: PlannedArticle, told: Told): Promise<void> {
    if (this.#mustWait(planned)) await this.flush()
    this.#waiting.push({ planned, told })
    this.#origins.add(planned.origin.id)
    if (this.#waiting.length >= most) await this.flush()
  }

  /** Writes all that wait. */
  async flush(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    this.#origins.clear()
    if (waiting.length === 0) return
    const written = await this.#target.articles(waiting.map(({ planned }) => planned))
    for (const [index, { told }] of waiting.entries())
      told(written[index] ?? { outcome: 'failed', notes: [] })
  }

  /** A story that comes twice, or that links to one that is not written yet. */
  #mustWait({ body, origin }: PlannedArticle): boolean {
    return [origin.id, ...pendingLinks(body).map((link) => link.origin)].some((id) => this.#origins.has(id))
  }
}
