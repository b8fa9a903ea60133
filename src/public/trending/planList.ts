import { arrange, freeRanks, isHeld, type Placed } from './arrange.ts'
import { shortestList } from './policy.ts'
import { settleOrder } from './settleOrder.ts'

/** An item as it stands in the database. */
export type Item = Placed & {
  id: string
  kicker: string | null
  isLive: boolean
  /** Whether somebody is changing it: the system leaves it alone until they have published, or thrown away, what they wrote. */
  isBusy: boolean
}

/** A story that may trend in a list. */
export type Candidate = { story: string; score: number; kicker: string | null }

export type Change =
  | { do: 'put'; id: string | undefined; rank: number; story: string; kicker: string | null }
  | { do: 'withdraw'; id: string }

type PlanInput = {
  /** All items of the list that are live, and automatic ones that were withdrawn and may be used again. */
  items: readonly Item[]
  candidates: readonly Candidate[]
  length: number
  /** Stories that never trend. */
  blocked: ReadonlySet<string>
  /** Whether a list that is too short is none: a section then shows the site's. */
  mayBeNone: boolean
}

/**
 * What has to be written so that a list follows its readers: as little as possible. An automatic item is a place that
 * carries one story after another. What editors put there or pinned stays where it is, and so does what somebody is
 * changing; but a story that is blocked leaves every automatic item.
 */
export const planList = (input: PlanInput): Change[] => {
  const { blocked, items, length } = input
  const isBlocked = ({ kind, story }: Item) =>
    kind === 'automatic' && story !== undefined && blocked.has(story)
  const live = items.filter(({ isLive }) => isLive)
  const staying = live.filter((item) => isFirm(item) && !isBlocked(item))
  const ranks = freeRanks(
    staying.map(({ rank }) => rank),
    length,
  )
  const own = live.filter((item) => !isFirm(item))
  const wanted = wantedOf(input, { own, staying }).slice(0, ranks.length)
  const isNone = input.mayBeNone && staying.length + wanted.length < shortestList
  return [
    ...live.filter((item) => isFirm(item) && isBlocked(item)).map(withdrawal),
    ...fill({
      own,
      spare: items.filter(({ isBusy, isLive }) => !isLive && !isBusy),
      goals: isNone ? [] : wanted.map((candidate, at) => ({ ...candidate, rank: ranks[at] ?? at + 1 })),
    }),
  ]
}

/** Whether the system leaves an item as it is. */
const isFirm = (item: Item): boolean => isHeld(item) || item.isBusy

const withdrawal = ({ id }: Item): Change => ({ do: 'withdraw', id })

type Standing = { own: readonly Item[]; staying: readonly Item[] }

/** The stories of the automatic items to be, in order. */
const wantedOf = ({ blocked, candidates }: PlanInput, { own, staying }: Standing): Candidate[] => {
  const shown = new Set(staying.map(({ story }) => story))
  const fitting = candidates.filter(({ story }) => !blocked.has(story) && !shown.has(story))
  const byStory = new Map(fitting.map((candidate) => [candidate.story, candidate]))
  const present = arrange(own).flatMap(({ story }) => story ?? [])
  const scores = new Map(fitting.map(({ score, story }) => [story, score]))
  return settleOrder(present, scores).flatMap((story) => byStory.get(story) ?? [])
}

type Filling = {
  own: readonly Item[]
  spare: readonly Item[]
  goals: readonly (Candidate & { rank: number })[]
}

/** An item that is at a wanted rank stays there and gets another story; those left over serve ranks without one. */
const fill = ({ goals, own, spare }: Filling): Change[] => {
  const byRank = new Map(own.map((item) => [item.rank, item]))
  const used = new Set(goals.flatMap(({ rank }) => byRank.get(rank) ?? []))
  const left = [...own.filter((item) => !used.has(item)), ...spare]
  const changes = goals.flatMap(({ kicker, rank, story }): Change[] => {
    const item = byRank.get(rank) ?? left.shift()
    const isSame = item?.isLive && item.rank === rank && item.story === story && item.kicker === kicker
    return isSame ? [] : [{ do: 'put', id: item?.id, rank, story, kicker }]
  })
  return [...changes, ...left.filter(({ isLive }) => isLive).map(withdrawal)]
}
