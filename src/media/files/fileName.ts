/** The most bytes of a name without its extension: file systems allow 255, and the names of sizes are longer. */
const longest = 150

/** Windows reserves these names for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file name that every file system accepts and that looks the same everywhere: the letters, marks and digits of the sent
 * name in Unicode's composed form (NFC), without invisible characters and folders.
 *
 * @param sent the name as it was sent
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

/** The name with a number, to be tried when the name is taken. */
export const numbered = (name: string, number: number): string => {
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)}-${number}${name.slice(dot)}`
}

/** Removes dots and dashes at the ends, which would hide the file or look like a command line option. */
const trim = (stem: string): string => stem.replace(/^[.-]+|[.-]+$/gu, '')

const encoder = new TextEncoder()

/** Cuts between grapheme clusters, so that no letter loses its marks. */
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
