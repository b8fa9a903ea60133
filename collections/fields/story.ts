import type { Field, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'

import { hasWorkingHeadline } from './planning.ts'

const bylineRoles = [
  'reporter',
  'writer',
  'photographer',
  'editor',
  'translator',
  'illustrator',
  'data',
] as const

const bylineOptions = bylineRoles.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}))

const lengthHint = (advised: number, hint: string) => ({
  path: '/src/panel/writing/LengthHint.tsx#LengthHint',
  clientProps: { advised, hint },
})

/** The fields above the text of a story, in reading order. */
export const storyFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'section', type: 'relationship', relationTo: 'sections', index: true, admin: { width: '50%' } },
      {
        name: 'kicker',
        type: 'text',
        maxLength: 60,
        admin: { width: '50%', description: 'The short label above the headline.' },
      },
    ],
  },
  {
    name: 'headline',
    type: 'text',
    maxLength: 300,
    index: true,
    validate: isGivenOrPlanned,
    custom: { orElse: 'planning.workingHeadline' },
    admin: {
      components: {
        Cell: '/src/panel/lists/HeadlineCell.tsx#HeadlineCell',
        Description: lengthHint(90, 'What happened, in the present tense.'),
      },
    },
  },
  {
    name: 'dek',
    type: 'textarea',
    maxLength: 500,
    admin: { components: { Description: lengthHint(180, 'The sentence under the headline.') } },
  },
  {
    name: 'bylines',
    type: 'array',
    labels: { singular: 'Byline', plural: 'Bylines' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'person', type: 'relationship', relationTo: 'persons', required: true },
          { name: 'role', type: 'select', defaultValue: 'reporter', options: bylineOptions },
        ],
      },
    ],
  },
  {
    name: 'leadImage',
    type: 'group',
    fields: [
      { name: 'image', type: 'upload', relationTo: 'media' },
      {
        type: 'row',
        fields: [
          { name: 'caption', type: 'text', admin: { width: '60%' } },
          { name: 'credit', type: 'text', admin: { width: '40%' } },
        ],
      },
    ],
  },
  { name: 'topics', type: 'text', hasMany: true, index: true, maxLength: 60 },
]

/** Validates the headline: a stub may be saved with a working headline only; it needs a headline before review. */
function isGivenOrPlanned(...[value, field]: Parameters<TextFieldSingleValidation>) {
  return text(value, { ...field, required: !hasWorkingHeadline(field.data) })
}
