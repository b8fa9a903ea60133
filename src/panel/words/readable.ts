import type { DiffPart } from '../../editorial/history/wordDiff.ts'

/** With a smaller common part than this, a word-by-word comparison is unreadable. */
const leastInCommon = 0.4

/** Longer texts are always compared word by word, because a whole old and new page is no easier to read; in characters. */
const longest = 600

/** Makes a comparison readable: a short text that was rewritten is shown as a whole, old and new. */
export const readable = (parts: readonly DiffPart[]): DiffPart[] => {
  const { before, after } = sidesOf(parts)
  const length = Math.max(before.length, after.length)
  const common = parts.reduce((sum, { op, text }) => sum + (op === 'same' ? text.trim().length : 0), 0)
  if (length > longest || common >= length * leastInCommon) return [...parts]
  const whole: DiffPart[] = [
    { op: 'removed', text: before },
    { op: 'same', text: before === '' || after === '' ? '' : '\n' },
    { op: 'added', text: after },
  ]
  return whole.filter(({ text }) => text !== '')
}

/** The two texts of a comparison. */
export const sidesOf = (parts: readonly DiffPart[]): { before: string; after: string } => {
  const side = (left: DiffPart['op']) =>
    parts
      .filter(({ op }) => op !== left)
      .map(({ text }) => text)
      .join('')
  return { before: side('added'), after: side('removed') }
}
