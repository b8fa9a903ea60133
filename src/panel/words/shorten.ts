import type { DiffPart } from '../../editorial/history/wordDiff.ts'

/** A run of a comparison; `gap` stands for unchanged words that are left out. */
export type ShownPart = DiffPart | { op: 'gap'; text: string }

/** How much unchanged text is shown on either side of a change, in characters. */
const kept = 90

/**
 * Leaves out long unchanged parts of a comparison, so that changes in a long text are easy to find. It cuts between words
 * and never shortens changes.
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

/** The beginning of a text, cut between words; all of a short one. */
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
