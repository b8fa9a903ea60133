import type { GroupField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'

/**
 * What is known of a story before it is written. It is the desk's own: no part of what is approved or published,
 * and read by staff alone.
 */
export const planningField = (): GroupField => ({
  name: 'planning',
  type: 'group',
  access: { read: staffOnly },
  fields: [
    {
      name: 'workingHeadline',
      type: 'text',
      maxLength: 300,
      admin: {
        description: 'What the desk calls the story until it has a headline. Readers never see it.',
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'due',
          type: 'date',
          index: true,
          label: 'Due',
          admin: { width: '50%', date: { pickerAppearance: 'dayAndTime' } },
        },
        {
          name: 'commissionedLength',
          type: 'number',
          label: 'Commissioned length (words)',
          max: 100_000,
          min: 1,
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'lengthNote',
      type: 'text',
      maxLength: 300,
      label: 'Why no length is commissioned',
      admin: { condition: (_document, { commissionedLength }) => !commissionedLength },
    },
  ],
})

/** Whether a story is a stub: planned under a working headline, and without a headline yet. */
export const hasWorkingHeadline = (document: unknown): boolean => {
  const { planning } = (document ?? {}) as { planning?: { workingHeadline?: unknown } | null }
  return typeof planning?.workingHeadline === 'string' && planning.workingHeadline.trim() !== ''
}
