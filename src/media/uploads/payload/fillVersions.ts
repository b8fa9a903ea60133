import { readFile } from 'node:fs/promises'

import type { Payload, Where } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { digestOf } from '../../files/payload/digestOf.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import type { FollowFile } from '../../rights/payload/endRights.ts'
import { focalOf, versionOf } from '../../sizes/version.ts'

type Row = Readonly<Record<string, unknown>> & { id: string; filename?: string | null }

/** How many rows are read at a time. */
const page = 100

const unversioned: Where = { version: { exists: false } }

/**
 * Adds a version to files that were uploaded before versions existed, so that their renditions can be cached. Documents
 * whose file is missing are skipped.
 *
 * @param followed updates what depends on a changed file, in the same transaction
 * @returns how many files got a version
 */
export const fillVersions = async (payload: Payload, followed: FollowFile): Promise<number> => {
  let filled = 0
  let rows = await find(payload, [])
  while (rows.length > 0) {
    for (const row of rows) if (await give(payload, row, followed)) filled += 1
    rows = await find(payload, [{ id: { greater_than: rows.at(-1)?.id } }])
  }
  return filled
}

const find = async ({ db }: Payload, beyond: Where[]): Promise<Row[]> => {
  const where = { and: [unversioned, ...beyond] }
  const query = { collection: 'media', limit: page, pagination: false, sort: 'id', where } as const
  return (await db.find<Row>(query)).docs
}

const give = async (payload: Payload, { filename, id }: Row, followed: FollowFile): Promise<boolean> => {
  const bytes = await readFile(placeOf(filename ?? '')).catch(() => undefined)
  if (!bytes) return false
  const digest = await digestOf(bytes)
  return inOwnTransaction(payload, async (req) => {
    // The file may have been replaced meanwhile by one with a version.
    const row = await payload.db.findOne<Row>({
      collection: 'media',
      req,
      where: { and: [unversioned, { id: { equals: id } }, { filename: { equals: filename } }] },
    })
    if (!row) return false
    const data = { version: versionOf(digest, focalOf(row)) }
    await payload.db.updateOne({ collection: 'media', id, data, req, returning: false })
    await followed(req, id)
    return true
  })
}
