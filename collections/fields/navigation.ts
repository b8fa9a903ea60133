import type { ArrayField, Field } from 'payload'

import { urlField } from './links.ts'

/** Links of the site’s menu, each with links below it. */
export const navigationField = (): ArrayField => ({
  name: 'navigation',
  type: 'array',
  label: 'Navigation',
  labels: { singular: 'Link', plural: 'Links' },
  maxRows: 30,
  admin: {
    description:
      'The menu of your site, in this order. While it is empty, all sections are its links, by name. A link to something that is not published is left out.',
  },
  fields: [
    ...target(),
    {
      name: 'children',
      type: 'array',
      label: 'Links below it',
      labels: { singular: 'Link', plural: 'Links' },
      maxRows: 30,
      fields: target(),
    },
  ],
})

/** Where a link leads: the first of these that is filled in. */
function target(): Field[] {
  return [
    {
      name: 'label',
      type: 'text',
      maxLength: 80,
      admin: { description: 'Empty: the name of the section or person, or the headline.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'section', type: 'relationship', relationTo: 'sections' },
        { name: 'person', type: 'relationship', relationTo: 'persons' },
        { name: 'story', type: 'relationship', relationTo: 'articles' },
      ],
    },
    {
      ...urlField(),
      label: 'Or an address',
      admin: { description: 'A path of your site, such as /about, or an address elsewhere. Needs a label.' },
    },
  ]
}
