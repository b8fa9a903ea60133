import { actionWords, actorWords, type Entry } from './entryWords.ts'

/** A revision to choose from. */
export type Revision = { rev: number; at: string; words: string }

/** The revisions in a history, newest first, each with the action that made it. */
export const revisionsIn = (entries: readonly Entry[]): Revision[] => {
  const made = new Map<number, Revision>()
  for (const entry of entries) {
    if (entry.rev === null || entry.action === 'sign-off') continue
    const words = `${actionWords(entry)}, ${actorWords(entry)}`
    made.set(entry.rev, { rev: entry.rev, at: entry.at, words })
  }
  return [...made.values()].toSorted((one, other) => other.rev - one.rev)
}

/** The revision before another one; undefined for the first. */
export const revisionBefore = (revisions: readonly Revision[], rev: number): number | undefined =>
  revisions.find((one) => one.rev < rev)?.rev
