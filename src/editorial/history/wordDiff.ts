import { diffArrays } from 'diff'

/** A run of words that is in both texts, or only in one of them. */
export type DiffPart = { op: 'same' | 'added' | 'removed'; text: string }

/** With more differing words than this, the text counts as rewritten: all of the old one is removed, all of the new one added. */
const longest = 1500

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * Compares two texts word by word, in any script; spaces and punctuation are words of their own. The `same` and `removed`
 * parts together give the first text, the `same` and `added` parts the second.
 */
export const wordDiff = (before: string, after: string): DiffPart[] => {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }]
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: longest })
  if (!changes) {
    const parts: DiffPart[] = [
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ]
    return parts.filter(({ text }) => text !== '')
  }
  return changes.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

const runs = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu

const withoutBlanks =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Splits a text into words. The slow segmenter is only used for scripts without spaces between words. */
const wordsOf = (text: string): string[] =>
  (text.match(runs) ?? []).flatMap((run) =>
    withoutBlanks.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run],
  )
