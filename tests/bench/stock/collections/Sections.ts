import type { CollectionConfig } from 'payload'

import { readPublished } from './readPublished.ts'

export const Sections: CollectionConfig = {
  slug: 'sections',
  access: { read: readPublished },
  versions: { drafts: true },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, unique: true },
    { name: 'description', type: 'textarea' },
  ],
}
