import type { Presence } from '../../editorial/presence/seats.ts'

/** The line above a form; `offer` is the label of its button, if any. */
export type Line = { text: string; tone: 'quiet' | 'warn'; offer?: string }

const promise = 'Nothing that either of you types is lost. Whoever saves second chooses field by field.'

/**
 * Who else has a document open, in words.
 *
 * @param clock formats a time
 * @returns undefined when nobody else has it open
 */
export const presenceWords = (presence: Presence, clock: (iso: string) => string): Line | undefined => {
  const { holder, isInAnotherTab, isTakenOver, others } = presence
  if (holder?.whose === 'theirs') return about(holder, isTakenOver, clock)
  const own = isInAnotherTab ? ownTab(holder?.whose === 'yours') : ''
  const text = [amongOthers(others, holder, clock), own].filter(Boolean).join(' ')
  return text === '' ? undefined : { text, tone: isInAnotherTab ? 'warn' : 'quiet' }
}

const amongOthers = (
  others: Presence['others'],
  holder: Presence['holder'],
  clock: (iso: string) => string,
): string => {
  if (others.length === 0) return ''
  const names = others.map(({ isWriting, name }) => (isWriting ? `${name} (writing)` : name))
  return holder?.whose === 'this' && holder.tookOver
    ? `You took over at ${clock(holder.since)}; ${toldSentence(names)}. ${promise}`
    : `${and(names)} ${have(names)} this open.`
}

type Holder = NonNullable<Presence['holder']>

const about = (
  { name, since, tookOver }: Holder,
  isTakenOver: boolean,
  clock: (iso: string) => string,
): Line => {
  const at = clock(since)
  if (isTakenOver)
    return { text: `${name} took over at ${at}. ${promise}`, tone: 'warn', offer: 'Take it back' }
  const deed = tookOver ? `took over at ${at}` : `has been writing here since ${at}`
  return { text: `${name} ${deed}. ${promise}`, tone: 'warn', offer: 'Take over' }
}

const toldSentence = (names: readonly string[]): string => `${and(names)} ${have(names)} been told`

const ownTab = (isWriting: boolean): string =>
  isWriting ? 'You are writing in it in another tab.' : 'You have it open in another tab too.'

const have = (names: readonly string[]): string => (names.length === 1 ? 'has' : 'have')

const and = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names)
