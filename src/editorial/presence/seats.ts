/** One open form: its person, until when it counts as open, and what is done in it. Times are ISO 8601. */
export type Seat = {
  /** The id of the form, which the form makes itself. */
  key: string
  user: string
  name: string
  expiresAt: string
  /** Since when it has unsaved changes. */
  writingSince: string | null
  tookOverAt: string | null
}

/** The state that a form reports in a heartbeat. */
export type Heartbeat = { isWriting: boolean; isHidden: boolean; takesOver: boolean }

type Who = Pick<Seat, 'key' | 'user' | 'name'>

/** How long a seat lasts after the last heartbeat, in milliseconds. Browsers wake a hidden tab only once a minute. */
const leases = { visible: 30_000, hidden: 150_000 } as const

/** An unchanged seat is renewed only when less than this is left of it, in milliseconds. */
const renewal = 20_000

/** The seat after a heartbeat; a new one if there was none. */
export const seated = (
  before: Seat | undefined,
  { isWriting, isHidden, takesOver, key, user, name, now }: Heartbeat & Who & { now: Date },
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

/** Whether a seat has to be stored: it has changed, or would soon expire. */
export const isWorthWriting = (before: Seat | undefined, after: Seat, now: Date): boolean =>
  before?.name !== after.name ||
  before.writingSince !== after.writingSince ||
  before.tookOverAt !== after.tookOverAt ||
  Date.parse(before.expiresAt) - now.getTime() < renewal

/** Who else has a document open, as one form sees it. */
export type Presence = {
  /** Other people who have it open, each once: first those who write, then by name. */
  others: { name: string; isWriting: boolean }[]
  /** Whether the same person has it open in another tab as well. */
  isInAnotherTab: boolean
  /** The person who writes: who took over last, or otherwise began first. Null when nobody writes. */
  holder: { name: string; whose: 'this' | 'yours' | 'theirs'; since: string; tookOver: boolean } | null
  /** Whether somebody has taken over from this form since it began to write. */
  isTakenOver: boolean
}

/**
 * Who has a document open, as one of its forms sees it.
 *
 * @param seats all seats of the document, the form's own included; expired ones are ignored
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
