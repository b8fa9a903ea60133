import type { Verdict } from './problem.ts'

/**
 * Characters that cannot be stored: control characters except tab and line ends, unpaired surrogates, and the two
 * noncharacters that XML excludes. SQLite ends a text at U+0000, XML and many front ends cannot transport the others, and
 * they are invisible. U+2028 and U+2029 are Unicode line ends and are kept.
 */
// The class names control characters because they are what is looked for.

const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u

const wordsBefore = 24

/** What is wrong with the characters of a text; undefined when it can be stored. */
export const textProblem = (text: string): Verdict | undefined => {
  const place = text.search(unfit)
  if (place < 0) return undefined
  const code = (text.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const before = text.slice(Math.max(0, place - wordsBefore), place)
  const where = before === '' ? 'at the beginning' : `after “${before}”`
  return {
    code: 'bad-text',
    message: `There is an invisible character that cannot be stored (U+${code}) ${where}. Delete it.`,
  }
}

/** The text without the characters that cannot be stored; for texts from imported files. */
export const withoutUnfit = (text: string): string => text.replace(new RegExp(unfit, 'gu'), '')
