/**
 * Combining marks that do not change a word: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. й and ї
 * are letters in their own right and are kept, as are voiced kana and the vowel signs of Indic scripts.
 */
const marks =
  /(?<!и)\u0306|(?<!і)\u0308|[\u0300-\u0305\u0307\u0309-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]/gu

/** Letters that Unicode does not decompose. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  œ: 'oe',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

const ascii = /^[\x00-\x7f]*$/

/** Whether a text is ASCII, so that folding keeps the position of every character. */
export const isAscii = (text: string): boolean => ascii.test(text)

/** Normalizes a text for comparison: without compatibility forms, case and accents (Unicode NFKD, then NFC). */
export const fold = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(marks, '')
        .replace(special, (letter) => letters[letter] ?? letter)
        .normalize('NFC')
