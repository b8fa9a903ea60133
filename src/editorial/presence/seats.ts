/** One open form: whose it is, until when it counts, and what is done in it. Times are ISO 8601. */
export type Seat = {
  /** Made by the form that sits here. */
  key: string
  user: string
  name: string
  expiresAt: string
  /** Since when there is something unsaved in it. */
  writingSince: string | null
  tookOverAt: string | null
}

/** What a form says of itself. */
export type Beat = { isWriting: boolean; isHidden: boolean; takesOver: boolean }

type Who = Pick<Seat, 'key' | 'user' | 'name'>

/** So long a seat is kept after its form was last heard of, in milliseconds. Browsers wake a hidden tab once a minute. */
const leases = { visible: 30_000, hidden: 150_000 } as const

/** A seat that says the same is written again only when less than this is left of it, in milliseconds. */
const renewal = 20_000

/** A seat as it is after a beat: a new one when there was none. */
export const seated = (
  before: Seat | undefined,
  { isWriting, isHidden, takesOver, key, user, name, now }: Beat & Who & { now: Date },
): Seat => {
  const { writingSince = null, tookOverAt = null } = before ?? {}
  const hasStopped = writingSince !== null && !isWriting
  const keptTurn = hasStopped ? null : tookOverAt
  return {
    key,
    user,
    name,
    expiresAt: new Date(now.getTime() + leases[isHidden ? 'hidden' : 'visible']).toISOString(),
    writingSince: isWriting ? (writingSince ?? now.toISOString()) : null,
    tookOverAt: takesOver ? now.toISOString() : keptTurn,
  }
}

/** Whether a seat has to be written: it says something new, or would soon be over. */
export const isWorthWriting = (before: Seat | undefined, after: Seat, now: Date): boolean =>
  before?.name !== after.name ||
  before.writingSince !== after.writingSince ||
  before.tookOverAt !== after.tookOverAt ||
  Date.parse(before.expiresAt) - now.getTime() < renewal

/** Who is at a document besides the form that asks. */
export type Presence = {
  /** People who have it open, by name; those who write first. Each once, however many tabs they have. */
  others: { name: string; isWriting: boolean }[]
  /** Whether the same person has it open in another tab as well. */
  isInAnotherTab: boolean
  /** The one who writes: whoever took over last, or else began first. Null when nobody does. */
  holder: { name: string; whose: 'this' | 'yours' | 'theirs'; since: string; tookOver: boolean } | null
  /** Whether somebody took over from this form since it began to write. */
  isTakenOver: boolean
}

/**
 * Who is at a document, as one of its forms sees it.
 *
 * @param seats the document's, the form's own among them; those that are over do not count
 */
export const presenceFor = (seats: readonly Seat[], own: Seat, now: Date): Presence => {
  const live = seats.filter(({ expiresAt }) => Date.parse(expiresAt) > now.getTime())
  const others = live.filter(({ user }) => user !== own.user)
  const holder = holderOf(live)
  return {
    others: peopleIn(others),
    isInAnotherTab: live.some(({ key, user }) => user === own.user && key !== own.key),
    holder: holder ? shown(holder, own) : null,
    isTakenOver: holder !== undefined && tookFrom(holder, own),
  }
}

const holderOf = (seats: readonly Seat[]): Seat | undefined => {
  const taken = seats.filter(({ tookOverAt }) => tookOverAt !== null)
  const writing = seats.filter(({ writingSince }) => writingSince !== null)
  return (
    taken.toSorted((one, other) => compare(other.tookOverAt, one.tookOverAt))[0] ??
    writing.toSorted((one, other) => compare(one.writingSince, other.writingSince))[0]
  )
}

const compare = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '')

const shown = (holder: Seat, own: Seat): NonNullable<Presence['holder']> => ({
  name: holder.name,
  whose: holder.key === own.key ? 'this' : holder.user === own.user ? 'yours' : 'theirs',
  since: holder.tookOverAt ?? holder.writingSince ?? '',
  tookOver: holder.tookOverAt !== null,
})

const tookFrom = (holder: Seat, own: Seat): boolean => {
  if (holder.user === own.user || holder.tookOverAt === null) return false
  const held = [own.writingSince, own.tookOverAt].filter((time) => time !== null).toSorted()
  const last = held.at(-1)
  return last !== undefined && last < holder.tookOverAt
}

const peopleIn = (seats: readonly Seat[]): Presence['others'] => {
  const people = new Map<string, Presence['others'][number]>()
  for (const { name, user, writingSince } of seats) {
    const isWriting = writingSince !== null || people.get(user)?.isWriting === true
    people.set(user, { name, isWriting })
  }
  return [...people.values()].toSorted(
    (one, other) => Number(other.isWriting) - Number(one.isWriting) || one.name.localeCompare(other.name),
  )
}
