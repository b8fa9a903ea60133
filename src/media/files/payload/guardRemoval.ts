import type { CollectionAfterDeleteHook, CollectionBeforeDeleteHook } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { filesOf } from '../filesOf.ts'
import { noteDeleted, setAside } from './openFiles.ts'

/**
 * Payload deletes the files of a document before its row, and does not bring them back when the row stays: so they are out
 * of its way.
 */
export const setFilesAside: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const row = await readRow(req, 'media', String(id))
  if (row) await setAside(req, String(id), filesOf(row))
}

export const removeFilesOf: CollectionAfterDeleteHook = ({ id, req }) => noteDeleted(req, String(id))
