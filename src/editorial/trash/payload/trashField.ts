import type { DateField } from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'

/** When a document was moved to the trash; empty for all others. Payload’s `trash` feature expects this name. */
export const trashField = (): DateField => ({
  name: 'deletedAt',
  type: 'date',
  label: 'In the trash since',
  access: { read: staffOnly },
  hooks: { beforeDuplicate: [() => null] },
  index: true,
  admin: { disableBulkEdit: true, hidden: true },
})
