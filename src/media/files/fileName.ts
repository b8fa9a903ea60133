/** Bytes that a name may take, before the ending: file systems allow 255, and names of sizes are longer. */
const longest = 150

/** Windows has devices of these names, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name that every file system takes and that looks the same wherever it is shown: the letters, marks and digits of what
 * was sent, in Unicode's composed form (NFC), without anything invisible and without folders.
 *
 * @param sent as it came
 * @param extension without the dot
 */
export const fileName = (sent: string, extension: string): string => {
  const base = sent.normalize('NFC').replace(/^.*[/\\]/su, '')
  const stem = trim(
    shorten(trim(base.replace(/\.[^.]*$/u, '').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')), longest),
  )
  const named = stem === '' ? 'file' : stem
  return `${device.test(named.split('.', 1)[0] ?? '') ? `file-${named}` : named}.${extension}`
}

/** The next name to be tried when one is taken. */
export const numbered = (name: string, number: number): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}-${number}${name.slice(dot)}`
}

/** Dots and dashes at the ends hide a file or read like an option. */
const trim = (stem: string): string => stem.replace(/^[.-]+|[.-]+$/gu, '')

const encoder = new TextEncoder()

/** Cut between characters as people count them: no letter loses its marks. */
const shorten = (stem: string, most: number): string => {
  let taken = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter('und').segment(stem)) {
    bytes += encoder.encode(segment).length
    if (bytes > most) return taken
    taken += segment
  }
  return taken
}
