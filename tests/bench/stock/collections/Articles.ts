import type { CollectionConfig } from 'payload'

import { readPublished } from './readPublished.ts'

export const Articles: CollectionConfig = {
  slug: 'articles',
  access: { read: readPublished },
  versions: { drafts: true },
  fields: [
    { name: 'headline', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, unique: true },
    { name: 'kicker', type: 'text' },
    { name: 'dek', type: 'textarea' },
    { name: 'section', type: 'relationship', relationTo: 'sections' },
    {
      name: 'bylines',
      type: 'array',
      fields: [
        { name: 'person', type: 'relationship', relationTo: 'persons', required: true },
        {
          name: 'role',
          type: 'select',
          defaultValue: 'reporter',
          options: ['reporter', 'writer', 'photographer'],
        },
      ],
    },
    { name: 'topics', type: 'array', fields: [{ name: 'name', type: 'text' }] },
    { name: 'body', type: 'richText' },
    { name: 'publishedAt', type: 'date', index: true },
  ],
}
