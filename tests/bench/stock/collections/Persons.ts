import type { CollectionConfig } from 'payload'

import { readPublished } from './readPublished.ts'

export const Persons: CollectionConfig = {
  slug: 'persons',
  access: { read: readPublished },
  versions: { drafts: true },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, unique: true },
    { name: 'title', type: 'text' },
    { name: 'biography', type: 'textarea' },
  ],
}
