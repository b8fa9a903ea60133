import type { TextField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'
import { nobody } from '../../src/platform/records/payload/nobody.ts'

/**
 * The title of a story for the desk: its headline, or the working headline of a stub. Payload's panel needs one stored field
 * for titles and search. It is computed on each write, is not part of what is approved, and only the staff can read it.
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
