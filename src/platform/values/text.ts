import type { Verdict } from './problem.ts'

/**
 * Characters that no text of ours holds: control characters but tab and line ends, halves of surrogate pairs, and the two
 * noncharacters that XML excludes. SQLite ends a text at U+0000, XML and many front ends cannot carry the others, and
 * nobody can see them. U+2028 and U+2029 are line ends of Unicode: they are kept as they are.
 */
// The class names control characters because they are what is looked for.

const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u

const wordsBefore = 24

/** What is wrong with the characters of a text; undefined when nothing is. */
export const textProblem = (text: string): Verdict | undefined => {
  const place = text.search(unfit)
  if (place < 0) return undefined
  const code = (text.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const before = text.slice(Math.max(0, place - wordsBefore), place)
  const where = before === '' ? 'at the beginning' : `after “${before}”`
  return {
    code: 'bad-text',
    message: `There is an invisible character that cannot be stored (U+${code}) ${where}: delete it.`,
  }
}

/** The text without the characters that cannot be stored; for texts that come from files of others. */
export const withoutUnfit = (text: string): string => text.replace(new RegExp(unfit, 'gu'), '')
