import type { GroupField } from 'payload'

/** What a front shows: stories pinned in order, then a rule that fills the rest. */
export const frontField = (): GroupField => ({
  name: 'front',
  type: 'group',
  fields: [
    {
      name: 'pinned',
      type: 'array',
      labels: { singular: 'Pinned story', plural: 'Pinned stories' },
      maxRows: 20,
      custom: { goesWith: 'story' },
      fields: [
        { name: 'story', type: 'relationship', relationTo: 'articles', required: true },
        {
          name: 'headline',
          type: 'text',
          admin: { description: 'Shown on this front instead of the story’s own.' },
        },
        { name: 'image', type: 'upload', relationTo: 'media' },
      ],
    },
    {
      name: 'fill',
      type: 'select',
      defaultValue: 'newest-with-children',
      label: 'Then',
      options: [
        { value: 'newest', label: 'the newest stories' },
        { value: 'newest-with-children', label: 'the newest stories, sub-sections too' },
        { value: 'none', label: 'nothing more' },
      ],
    },
    { name: 'limit', type: 'number', defaultValue: 20, max: 50, min: 1, label: 'Stories in all' },
  ],
})
