import type { TextField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'
import { nobody } from '../../src/platform/records/payload/nobody.ts'

/**
 * What the desk calls a story: its headline, or the working headline of a stub. Payload's panel names and finds documents by one
 * stored field. It is the desk's own: worked out with each write, no part of what is approved, and read by staff alone.
 */
export const deskTitleField = (): TextField => ({
  name: 'deskTitle',
  type: 'text',
  label: 'Desk title',
  access: { create: nobody, read: staffOnly, update: nobody },
  index: true,
  admin: {
    readOnly: true,
    disableBulkEdit: true,
    disableListColumn: true,
    components: {
      Field: '/src/panel/writing/DeskTitle.tsx#DeskTitle',
      Diff: '/src/panel/moves/NoAction.tsx#NoAction',
    },
  },
})
