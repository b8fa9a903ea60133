import type { GroupField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'
import { nobody } from '../../src/platform/records/payload/nobody.ts'

/** Where an imported document came from, so that a repeated import finds it and leaves edited ones alone. */
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
