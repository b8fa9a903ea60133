import { readdir, stat } from 'node:fs/promises'

import type { CollectionSlug, Payload, Where } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { filesOf } from '../filesOf.ts'
import { type LyingFile, type Owner, sweep, type Swept } from '../sweep.ts'
import { placeOf, removeFile, renameFile } from './mediaFolder.ts'
import { asideEnding } from './openFiles.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

/** How many rows are read at a time. */
const page = 500

/**
 * Finds unused files in the library's folder, and documents whose file is missing. The folder is read first, so that files
 * uploaded in between do not appear as unused.
 *
 * @param safeAge the age from which an unused file may be removed, in milliseconds
 */
export const sweepFolder = async (payload: Payload, safeAge: number): Promise<Swept & { known: number }> => {
  const now = Date.now()
  const files = await lyingFiles()
  const named = await namedFiles(payload)
  return { ...sweep(files, named, { asideEnding, now, safeAge }), known: named.size }
}

/** Removes unused files, and restores files that were set aside although their document exists. */
export const tidyFolder = async ({ orphans, putBack }: Swept): Promise<void> => {
  for (const { name } of orphans) await removeFile(name)
  for (const name of putBack) await renameFile(name + asideEnding, name)
}

/** The files in the folder, without subfolders and hidden files, which are never ours. */
const lyingFiles = async (): Promise<LyingFile[]> => {
  const entries = await readdir(settings.mediaDir, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  const files: LyingFile[] = []
  for (const name of names) {
    const found = await stat(placeOf(name)).catch(() => undefined)
    if (found) files.push({ name, bytes: found.size, changedAt: found.mtimeMs })
  }
  return files
}

const namedFiles = async (payload: Payload): Promise<Map<string, Owner>> => {
  const named = new Map<string, Owner>()
  for (const collection of ['media', 'media-changes'] as const)
    for await (const row of rowsOf(payload, collection))
      for (const name of namesOf(row)) named.set(name, { collection, id: row.id })
  return named
}

/** The file names that a row uses. The file of a refused change is removed; earlier files stay, for `asOf`. */
const namesOf = (row: Row): string[] => [
  ...(row['state'] === 'refused' ? [] : filesOf(row)),
  ...filesOf((row['before'] ?? {}) as Row),
]

async function* rowsOf({ db }: Payload, collection: CollectionSlug): AsyncGenerator<Row> {
  let after: Where = {}
  for (;;) {
    const { docs } = await db.find<Row>({
      collection,
      limit: page,
      pagination: false,
      sort: 'id',
      where: after,
    })
    yield* docs
    const last = docs.at(-1)
    if (!last) return
    after = { id: { greater_than: last.id } }
  }
}
