import type { ArrayField } from 'payload'

import { noticeKinds } from '../../src/editorial/corrections/notice.ts'

/**
 * Notices to readers about changes of a published story. They are part of the text, and are reviewed and published with the
 * change itself.
 */
export const correctionsField = (): ArrayField => ({
  name: 'corrections',
  type: 'array',
  labels: { singular: 'Notice', plural: 'Corrections and notices' },
  hooks: { beforeDuplicate: [() => []] },
  admin: {
    description:
      'Published with the changed text. Notices that readers have seen cannot be changed; correct them with another notice.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          defaultValue: 'correction',
          required: true,
          options: Object.entries(noticeKinds).map(([value, label]) => ({ value, label })),
          admin: { width: '60%' },
        },
        {
          name: 'date',
          type: 'date',
          admin: {
            width: '40%',
            date: { pickerAppearance: 'dayAndTime' },
            description: 'If empty, the time of publication.',
          },
        },
      ],
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 2000 },
  ],
})
