import type { DiffPart } from '../../editorial/history/wordDiff.ts'

/** Of a text with less in common than this with the one before, a comparison word by word cannot be read. */
const leastInCommon = 0.4

/** Longer texts are compared word by word all the same: a whole page that goes and comes is no easier. */
const longest = 600

/** A comparison as a person can follow it: of a short text that was written anew, the old one and the new one whole. */
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

/** The two texts that a comparison was made from. */
export const sidesOf = (parts: readonly DiffPart[]): { before: string; after: string } => {
  const side = (left: DiffPart['op']) =>
    parts
      .filter(({ op }) => op !== left)
      .map(({ text }) => text)
      .join('')
  return { before: side('added'), after: side('removed') }
}
