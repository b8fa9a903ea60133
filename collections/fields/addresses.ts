import type { GroupField, TextField } from 'payload'

import {
  type PageKind,
  patternProblem,
  placeholders,
  usualPatterns,
} from '../../src/public/formats/addresses.ts'

/** Where the site has its pages: feeds, sitemaps and search engines are told these addresses. */
export const addressesField = (): GroupField => ({
  name: 'addresses',
  type: 'group',
  label: 'Addresses of pages',
  admin: {
    description:
      'Paths of your site, behind the site address. Empty: the site has no such pages. Without a site address nobody is told any.',
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
  admin: { description: `May hold ${placeholders[kind].map((name) => `{${name}}`).join(', ')}.` },
})
