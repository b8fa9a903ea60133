import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { filesOf } from '../filesOf.ts'
import { noteDeleted, setAside } from './openFiles.ts'

/**
 * Renames the files of a document before it is deleted. Payload deletes files before the row, and would not restore them if
 * the deletion of the row failed.
 */
export const setFilesAside: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await readRow(req, 'media', String(id))
  if (row) await setAside(req, String(id), filesOf(row))
}

export const removeFilesOf: CollectionAfterDeleteHook = ({ id, req }) => noteDeleted(req, String(id))
