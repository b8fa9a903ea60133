import type { CollectionBeforeOperationHook, SelectType } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'

/** Fields that cells of the panel's lists need besides their columns: the title of a stub, and whether an earlier text is live. */
const besideColumns = { deskTitle: true, publishedAt: true } as const

type Args = { includeLockStatus?: boolean; select?: SelectType }

/**
 * Selects only the shown columns for the panel's lists, instead of whole stories with their bodies. These lists are
 * recognised by asking whether documents are locked.
 */
export const withListFields: CollectionBeforeOperationHook = (operating) => {
  const { args } = operating
  const { includeLockStatus, select } = args as Args
  if (operationOf(operating) !== 'read' || includeLockStatus !== true || !select) return args
  return { ...args, select: { ...select, ...besideColumns } }
}
