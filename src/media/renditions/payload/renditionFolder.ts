import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { LRUCache } from 'lru-cache'

/** The age from which partial files of a killed process are removed, in milliseconds. */
const staleAfter = 10 * 60_000

const half = '.half'

/** Whether a part of a path is safe, so that it cannot lead out of the folder. */
const isPlain = (part: string): boolean => /^[\w~-][\w.~-]*$/.test(part)

type Found = { name: string; size: number; usedAt: number }

/**
 * A cache of renditions on disk, with a folder for each picture and a limit in bytes; the least recently used leave first.
 * Files are written atomically. The folder may be deleted at any time.
 */
export class RenditionFolder {
  readonly #folder: string
  readonly #sizes: LRUCache<string, number>
  #opened: Promise<void> | undefined

  /** @param bytes the size limit; 0 stores nothing */
  constructor(folder: string, bytes: number) {
    this.#folder = folder
    this.#sizes = new LRUCache({
      maxSize: Math.max(1, bytes),
      sizeCalculation: (size) => Math.max(1, size),
      dispose: (_size, name, reason) => {
        if (reason === 'evict') void this.#remove(name)
      },
    })
  }

  /** @returns the bytes of a rendition; undefined when it is not stored */
  async read(picture: string, rendition: string): Promise<Buffer | undefined> {
    await this.#open()
    const name = nameOf(picture, rendition)
    const bytes = await readFile(this.#place(name)).catch(() => undefined)
    if (!bytes) this.#sizes.delete(name)
    else if (this.#sizes.get(name) === undefined) this.#sizes.set(name, bytes.length)
    return bytes
  }

  async write(picture: string, rendition: string, bytes: Buffer): Promise<void> {
    await this.#open()
    const name = nameOf(picture, rendition)
    if (bytes.length > this.#sizes.maxSize) return
    const place = this.#place(name)
    const draft = `${place}.${randomUUID()}${half}`
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(draft, bytes)
    await rename(draft, place)
    this.#sizes.set(name, bytes.length)
  }

  /** Removes all renditions of a picture. */
  async drop(picture: string): Promise<void> {
    if (!isPlain(picture)) return
    await rm(path.join(this.#folder, picture), { force: true, recursive: true })
    for (const name of [...this.#sizes.keys()])
      if (name.startsWith(`${picture}${path.sep}`)) this.#sizes.delete(name)
  }

  /** On first use, reads which renditions are stored, least recently used first, and removes partial files. */
  #open(): Promise<void> {
    this.#opened ??= this.#look().catch(() => undefined)
    return this.#opened
  }

  async #look(): Promise<void> {
    const all = await readdir(this.#folder, { recursive: true, withFileTypes: true })
    const found = await Promise.all(
      all
        .filter((each) => each.isFile())
        .map(({ name, parentPath }) =>
          this.#measure(path.relative(this.#folder, path.join(parentPath, name))),
        ),
    )
    for (const { name, size, usedAt } of found.toSorted((one, other) => one.usedAt - other.usedAt))
      if (!name.endsWith(half)) this.#sizes.set(name, size)
      else if (Date.now() - usedAt > staleAfter) await this.#remove(name)
  }

  async #measure(name: string): Promise<Found> {
    const { mtimeMs, size } = await stat(this.#place(name))
    return { name, size, usedAt: mtimeMs }
  }

  #place(name: string): string {
    return path.join(this.#folder, name)
  }

  async #remove(name: string): Promise<void> {
    await unlink(this.#place(name)).catch(() => undefined)
  }
}

/** @throws {RangeError} when a part could lead out of the folder */
const nameOf = (picture: string, rendition: string): string => {
  if (!isPlain(picture) || !isPlain(rendition))
    throw new RangeError('Not a valid name of a picture or rendition.')
  return path.join(picture, rendition)
}
