import type { GroupField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'
import { nobody } from '../../src/platform/records/payload/nobody.ts'

/** The source of an imported document, by which a repeated import finds it, and leaves it alone if it was edited. */
export const originField = (): GroupField => ({
  name: 'origin',
  type: 'group',
  access: { create: nobody, read: staffOnly, update: nobody },
  admin: { hidden: true },
  fields: [
    { name: 'system', type: 'text' },
    { name: 'key', type: 'text', index: true },
    { name: 'hash', type: 'text' },
  ],
})
