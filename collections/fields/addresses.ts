import type { GroupField, TextField } from 'payload'

import {
  type PageKind,
  patternProblem,
  placeholders,
  usualPatterns,
} from '../../src/public/formats/addresses.ts'

/** The address patterns of the site's pages, used in feeds and sitemaps. */
export const addressesField = (): GroupField => ({
  name: 'addresses',
  type: 'group',
  label: 'Addresses of pages',
  admin: {
    description:
      'Paths of your site, after the site address. Leave a path empty if the site has no such pages. Without a site address none of them is used.',
  },
  fields: [
    pattern('story', 'Stories'),
    pattern('section', 'Sections'),
    pattern('person', 'Persons'),
    pattern('topic', 'Topics'),
  ],
})

const pattern = (kind: PageKind, label: string): TextField => ({
  name: kind,
  type: 'text',
  label,
  defaultValue: usualPatterns[kind],
  validate: (value: unknown) =>
    typeof value !== 'string' || value === '' || (patternProblem(kind, value) ?? true),
  admin: { description: `May contain ${placeholders[kind].map((name) => `{${name}}`).join(', ')}.` },
})
