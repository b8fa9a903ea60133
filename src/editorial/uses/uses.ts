import type { Stage } from '../../rules/workflow/stages.ts'

/** A document that is asked about. */
export type Target = { collection: string; id: string }

/** A document, or a global, that shows or names another one. */
export type Use = {
  /** Slug of its collection or global; `id` is undefined for a global. */
  resource: string
  id?: string
  title: string
  /** Where a story stands; undefined for what is not under the workflow. */
  stage?: Stage
  /** Readers see it there now. */
  isLive: boolean
  /** It is in the trash, and would come back with it. */
  isTrashed: boolean
  /** The fields that name it, such as `leadImage.image` or `body`. */
  paths: readonly string[]
}

/** Where a document is used: the first of them, what readers see before the rest, and how many there are. */
export type Uses = {
  usedIn: readonly Use[]
  total: number
  /** There are more than were counted. */
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

/** What readers see first, then what they will see next; what is in the trash last. */
export const byWeight = (one: Ranked, other: Ranked): number =>
  weigh(one) - weigh(other) || one.title.localeCompare(other.title)

const weigh = ({ isLive, isTrashed, stage }: Ranked): number => {
  if (isTrashed) return order.length
  return isLive ? -1 : order.indexOf(stage)
}
