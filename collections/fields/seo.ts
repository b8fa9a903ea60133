import type { GroupField } from 'payload'

import { urlField } from './links.ts'

/** How a story appears in search engines and on social networks; each empty field falls back to the story's own. */
export const seoField = (): GroupField => ({
  name: 'seo',
  type: 'group',
  label: 'Search and social',
  fields: [
    { name: 'title', type: 'text' },
    { name: 'description', type: 'textarea' },
    { name: 'socialTitle', type: 'text' },
    { name: 'socialDescription', type: 'textarea' },
    { name: 'socialImage', type: 'upload', relationTo: 'media' },
    { ...urlField('canonicalUrl'), label: 'Canonical address' },
    { name: 'noIndex', type: 'checkbox', label: 'Keep out of search engines' },
  ],
})
