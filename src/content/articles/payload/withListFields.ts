import type { CollectionBeforeOperationHook, SelectType } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'

/** What cells of the panel's lists say beside their own columns: what a stub is called, and that an earlier text is live. */
const besideColumns = { deskTitle: true, publishedAt: true } as const

type Args = { includeLockStatus?: boolean; select?: SelectType }

/**
 * The panel's lists read the columns that are shown, and not whole stories with their bodies. They alone ask whether
 * documents are locked.
 */
export const withListFields: CollectionBeforeOperationHook = (operating) => {
  const { args } = operating
  const { includeLockStatus, select } = args as Args
  if (operationOf(operating) !== 'read' || includeLockStatus !== true || !select) return args
  return { ...args, select: { ...select, ...besideColumns } }
}
