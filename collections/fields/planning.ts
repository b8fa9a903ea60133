import type { GroupField } from 'payload'

import { staffOnly } from '../../src/people/access/payload/accessFor.ts'

/**
 * What is planned for a story before it is written. It is not part of what is approved or published, and only the staff can
 * read it.
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
        description: 'The title of the story for the desk until it has a headline. Readers never see it.',
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

/** Whether a story has a working headline, so that it may be saved as a stub without a headline. */
export const hasWorkingHeadline = (document: unknown): boolean => {
  const { planning } = (document ?? {}) as { planning?: { workingHeadline?: unknown } | null }
  return typeof planning?.workingHeadline === 'string' && planning.workingHeadline.trim() !== ''
}
