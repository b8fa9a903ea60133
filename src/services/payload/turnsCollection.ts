import type { CollectionConfig } from 'payload'

import { nobody } from '../../access/payload/accessFor.ts'

/** When work that comes again and again is due next, and who did it last: one row for each. Written by `turns.ts` alone. */
export const Turns: CollectionConfig = {
  slug: 'turns',
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  versions: false,
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'takenBy', type: 'text', required: true },
  ],
}
