import type { ArrayField } from 'payload'

import { noticeKinds } from '../../src/editorial/corrections/notice.ts'

/**
 * What readers are told about changes of a story that was out already. It is part of the text: reviewed and
 * published with what it is about.
 */
export const correctionsField = (): ArrayField => ({
  name: 'corrections',
  type: 'array',
  labels: { singular: 'Notice', plural: 'Corrections and notices' },
  hooks: { beforeDuplicate: [() => []] },
  admin: {
    description:
      'Goes out with the changed text. What readers have seen stays: set it right by a further notice.',
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
            description: 'Empty: when it goes out.',
          },
        },
      ],
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 2000 },
  ],
})
