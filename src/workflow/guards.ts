import { type ReviewFacts, standingApprovals } from './approvals.ts'
import { laneProblems, type Lanes } from './lanes.ts'

/** What a guard looks at. Times are ISO 8601 in UTC. */
export type GuardFacts = {
  /** The story's content as it would be after the write. */
  content: Readonly<Record<string, unknown>>
  /** What the person said with the move. */
  comment: string | undefined
  plannedFor: string | undefined
  embargoUntil: string | undefined
  /** An embargo that lasts until somebody lifts it. */
  embargoIndefinite: boolean
  /** The pictures and files that the story shows. */
  media: readonly { id: string; name: string; rightsUntil: string | undefined }[]
  required: readonly string[]
  checklist: readonly string[]
  review: ReviewFacts
  lanes: Lanes
  now: Date
}

/** One condition that is not met: the field, and what to do about it. */
export type Problem = { path: string; message: string }

const guards = {
  'required-fields': ({ content, required }) => missing(content, required),
  checklist: ({ content, required, checklist }) => missing(content, [...required, ...checklist]),
  comment: ({ comment }) =>
    comment !== undefined && comment.trim() !== ''
      ? []
      : [{ path: 'comment', message: 'Say why: a reason is kept with this move.' }],
  'time-ahead': ({ plannedFor, now }) =>
    plannedFor !== undefined && Date.parse(plannedFor) > now.getTime()
      ? []
      : [{ path: 'plannedFor', message: 'Give a time that is still ahead.' }],
  'embargo-over': (facts) => embargoAt(facts, facts.now),
  'embargo-over-by-then': (facts) =>
    embargoAt(facts, facts.plannedFor === undefined ? undefined : new Date(facts.plannedFor)),
  'four-eyes': ({ review }) => fourEyes(review),
  approvals: ({ review }) => {
    const given = standingApprovals(review.approvals, review.hash).length
    if (given >= review.needed) return []
    return [{ path: 'approvals', message: `This text has ${given} of ${review.needed} approvals.` }]
  },
  lanes: ({ lanes }) => laneProblems(lanes),
  rights: ({ media, now }) =>
    media
      .filter(({ rightsUntil }) => rightsUntil !== undefined && Date.parse(rightsUntil) <= now.getTime())
      .map(({ name }) => ({
        path: 'media',
        message: `The rights to “${name}” have run out; use another picture.`,
      })),
} as const satisfies Record<string, (facts: GuardFacts) => Problem[]>

export type Guard = keyof typeof guards

/** Every problem that the named guards find, in their order; empty when the move may be made. */
export const runGuards = (names: readonly Guard[], facts: GuardFacts): Problem[] =>
  names.flatMap((name) => guards[name](facts))

/** What an embargo has against a text going out at a time; one without an end minds every time. */
const embargoAt = (
  { embargoIndefinite, embargoUntil }: Pick<GuardFacts, 'embargoIndefinite' | 'embargoUntil'>,
  time: Date | undefined,
): Problem[] => {
  if (embargoIndefinite) {
    return [{ path: 'embargoIndefinite', message: 'It is under an embargo without an end; lift it first.' }]
  }
  if (embargoUntil === undefined || time === undefined || Date.parse(embargoUntil) <= time.getTime())
    return []
  return [{ path: 'embargoUntil', message: `The embargo ends at ${embargoUntil}; wait, or lift it first.` }]
}

const fourEyes = ({ actorId, approvals, hash, mayApproveOwn, writers }: ReviewFacts): Problem[] => {
  if (actorId === undefined) return []
  if (!mayApproveOwn && writers.includes(actorId)) {
    return [{ path: 'writers', message: 'You wrote part of this text; somebody else must approve it.' }]
  }
  const hasApproved = standingApprovals(approvals, hash).some(({ by }) => by === actorId)
  return hasApproved
    ? [{ path: 'approvals', message: 'You have approved this text already; it waits for somebody else.' }]
    : []
}

const missing = (content: GuardFacts['content'], paths: readonly string[]): Problem[] =>
  [...new Set(paths)]
    .filter((path) => isEmpty(content[path]))
    .map((path) => ({ path, message: `${path} is still empty.` }))

/** Empty means nothing a reader would see: no value, no rows, or a body without a word, picture or block. */
const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (isEditorState(value)) return !hasSubstance(value.root)
  return false
}

type Node = { type?: unknown; text?: unknown; children?: unknown }

const isEditorState = (value: unknown): value is { root: Node } =>
  typeof value === 'object' && value !== null && 'root' in value && typeof value.root === 'object'

const hasSubstance = (node: Node): boolean => {
  if (node.type === 'text') return typeof node.text === 'string' && node.text.trim() !== ''
  if (node.type === 'upload' || node.type === 'block') return true
  return Array.isArray(node.children) && node.children.some((child: Node) => hasSubstance(child))
}
