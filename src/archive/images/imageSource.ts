/** A file that was found for an image, or why none was. */
export type FoundFile = { data: Buffer; name: string } | { problem: string }

/** Where the importer gets the files of images from. */
export type ImageSource = (url: string) => Promise<FoundFile>

/** The name of the file that an address leads to. */
export const nameOf = (url: string): string => {
  if (url.startsWith('data:')) return 'image'
  const last = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? 'image'
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Asks one source after the other; the last problem counts. */
export const firstOf =
  (...sources: readonly ImageSource[]): ImageSource =>
  async (url) => {
    let found: FoundFile = {
      problem: 'No image was looked for: give a folder with --media, or let it be fetched.',
    }
    for (const source of sources) {
      found = await source(url)
      if ('data' in found) return found
    }
    return found
  }
