/** The file of an image, or why it was not found. */
export type FoundFile = { data: Buffer; name: string } | { problem: string }

/** A source of image files for the importer. */
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

/** Tries several sources in order; if all fail, the last problem is reported. */
export const firstOf =
  (...sources: readonly ImageSource[]): ImageSource =>
  async (url) => {
    let found: FoundFile = {
      problem: 'No images were imported. Name a folder with --media, or leave out --no-fetch.',
    }
    for (const source of sources) {
      found = await source(url)
      if ('data' in found) return found
    }
    return found
  }
