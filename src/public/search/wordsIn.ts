import { fold, isAscii } from './fold.ts'

/** A normalized word, and its position in the text. */
export type Word = { word: string; start: number; end: number }

/** A run of letters and digits. A dense one is in a script that has no spaces between words. */
export type Stretch = { text: string; start: number; end: number; isDense: boolean }

const dense =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々'
const stretches = new RegExp(
  `([${dense}][${dense}\\p{M}]*)|(?![${dense}])[\\p{L}\\p{N}](?:(?![${dense}])[\\p{L}\\p{N}\\p{M}])*`,
  'gu',
)

/** Longer words are cut: nobody types them. */
const longest = 64

/** The stretches of a text, in order. */
export function* stretchesIn(text: string): Generator<Stretch> {
  for (const { 0: found, 1: isDense, index } of text.matchAll(stretches))
    yield { text: found, start: index, end: index + found.length, isDense: isDense !== undefined }
}

/**
 * The normalized words of a text. A dense stretch is split into overlapping pairs of characters, followed by its last
 * character alone, so that every single character is the beginning of a word.
 */
export function* wordsIn(text: string): Generator<Word> {
  if (isAscii(text)) yield* asciiWordsIn(text)
  else yield* foldedWordsIn(text)
}

/** The same for ASCII, which can be folded as a whole in half the time. */
function* asciiWordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of fold(text).matchAll(/[a-z\d]+/g))
    yield { word: word.slice(0, longest), start: index, end: index + word.length }
}

function* foldedWordsIn(text: string): Generator<Word> {
  for (const stretch of stretchesIn(text)) {
    if (!stretch.isDense) {
      const word = fold(stretch.text).slice(0, longest)
      if (word !== '') yield { word, start: stretch.start, end: stretch.end }
      continue
    }
    const characters = charactersOf(stretch)
    for (const [at, { word, start, end }] of characters.entries()) {
      const next = characters[at + 1]
      yield next ? { word: word + next.word, start, end: next.end } : { word, start, end }
    }
  }
}

/** The normalized characters of a dense stretch. Combining marks belong to the character before them. */
export const charactersOf = ({ text, start }: Pick<Stretch, 'text' | 'start'>): Word[] => {
  let at = start
  return [...text.matchAll(/\P{M}\p{M}*/gu)].map(([character]) => {
    const from = at
    at += character.length
    return { word: fold(character), start: from, end: at }
  })
}

/** The words of a text in one line, separated by single spaces, for the index. */
export const wordLine = (text: string): string => [...wordsIn(text)].map(({ word }) => word).join(' ')
