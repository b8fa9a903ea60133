import { readFile, realpath } from 'node:fs/promises'
import path from 'node:path'

import { type ImageSource, nameOf } from './imageSource.ts'

/**
 * Finds images in a copy of a site's uploads: by their whole path, by the path below `uploads`, by their name
 * alone. Nothing outside the folder is read, not even through a link.
 */
export const imagesInFolder =
  (folder: string): ImageSource =>
  async (url) => {
    if (!/^https?:/.test(url)) return { problem: 'It does not have the address of a file in the folder.' }
    const root = await realpath(folder)
    for (const candidate of candidatesFor(url)) {
      const data = await readInside(root, candidate)
      if (data) return { data, name: nameOf(url) }
    }
    return { problem: `It is not in ${folder}.` }
  }

const candidatesFor = (url: string): string[] => {
  const whole = decoded(new URL(url).pathname)
  const below = whole.split('/uploads/')[1]
  return [whole, ...(below ? [below, `uploads/${below}`] : []), path.posix.basename(whole)]
}

const decoded = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

const readInside = async (root: string, candidate: string): Promise<Buffer | undefined> => {
  try {
    const file = await realpath(path.join(root, candidate))
    return file.startsWith(root + path.sep) ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}
