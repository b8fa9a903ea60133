import { diffArrays } from 'diff'

/** A run of words that both texts have, or only the one or the other. */
export type DiffPart = { op: 'same' | 'added' | 'removed'; text: string }

/** Beyond so many differing words the texts count as rewritten: the whole of one goes, the whole of the other comes. */
const longest = 1500

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/**
 * What has changed between two texts, word by word, in any script; blanks and marks are words of their own. Putting `same` and `removed` together gives the first text, `same` and `added`
 * the second.
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

/** Only runs in scripts that put no blanks between words are given to the segmenter, which is slow on long texts. */
const wordsOf = (text: string): string[] =>
  (text.match(runs) ?? []).flatMap((run) =>
    withoutBlanks.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run],
  )
