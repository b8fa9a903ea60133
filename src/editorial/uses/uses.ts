import type { Stage } from '../../rules/workflow/stages.ts'

/** The document whose uses are looked up. */
export type Target = { collection: string; id: string }

/** A document, or a global, that refers to another one. */
export type Use = {
  /** Slug of its collection or global; `id` is undefined for a global. */
  resource: string
  id?: string
  title: string
  /** The stage of a story; undefined for documents that are not under the workflow. */
  stage?: Stage
  /** Whether readers see the reference now. */
  isLive: boolean
  /** Whether the using document is in the trash. */
  isTrashed: boolean
  /** The fields with the reference, such as `leadImage.image` or `body`. */
  paths: readonly string[]
}

/** The uses of a document: the first ones, live ones before others, and their number. */
export type Uses = {
  usedIn: readonly Use[]
  total: number
  /** Whether there are more than were counted. */
  isMore: boolean
}

const order: readonly (Stage | undefined)[] = [
  'scheduled',
  'approved',
  'in_review',
  'published',
  'draft',
  undefined,
  'withdrawn',
]

type Ranked = Pick<Use, 'isLive' | 'isTrashed' | 'stage' | 'title'>

/** Sorts uses: live ones first, then those closest to publication, those in the trash last. */
export const byWeight = (one: Ranked, other: Ranked): number =>
  weigh(one) - weigh(other) || one.title.localeCompare(other.title)

const weigh = ({ isLive, isTrashed, stage }: Ranked): number => {
  if (isTrashed) return order.length
  return isLive ? -1 : order.indexOf(stage)
}
