import type { DiffPart } from '../../editorial/history/wordDiff.ts'

/** A run of a comparison; `gap` stands for unchanged words that are left out. */
export type ShownPart = DiffPart | { op: 'gap'; text: string }

/** So much of what did not change is shown on either side of what did. */
const kept = 90

/**
 * Leaves out long unchanged stretches of a comparison, so that the changes of a long text are found at a glance.
 * Cuts between words; what changed is always whole.
 */
export const shorten = (parts: readonly DiffPart[]): ShownPart[] =>
  parts.flatMap((part, place): ShownPart[] => {
    if (part.op !== 'same') return [part]
    const before = place === 0 ? '' : headOf(part.text)
    const after = place === parts.length - 1 ? '' : tailOf(part.text)
    const left = part.text.length - before.length - after.length
    if (left <= kept) return [part]
    return [
      { op: 'same' as const, text: before },
      { op: 'gap' as const, text: part.text.slice(before.length, part.text.length - after.length) },
      { op: 'same' as const, text: after },
    ].filter(({ text }) => text !== '')
  })

/** The beginning of a text, cut between words; the whole of a short one. */
export const beginningOf = (text: string): string => {
  const head = text.length > kept * 3 ? headOf(text) : text
  return head === text ? text : `${head} …`
}

const headOf = (text: string): string => {
  const blank = text.slice(kept).search(/\s/)
  return blank === -1 ? text : text.slice(0, kept + blank)
}

const tailOf = (text: string): string => {
  const blank = text.slice(0, -kept).search(/\s\S*$/)
  return blank === -1 ? text.slice(-kept) : text.slice(blank + 1)
}
