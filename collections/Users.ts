import type { CollectionConfig } from 'payload'

import { dropLinkOfAccount } from '../src/editorial/planning/payload/links.ts'
import { withRevisions } from '../src/editorial/revisions/payload/withRevisions.ts'
import { accessFor, adminOnly } from '../src/people/access/payload/accessFor.ts'
import { withAccounts } from '../src/people/accounts/payload/withAccounts.ts'
import { nobody } from '../src/platform/records/payload/nobody.ts'
import { roleLabels, roles } from '../src/rules/roles/roles.ts'

const people: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  access: { ...accessFor('users'), admin: ({ req }) => req.user?.collection === 'users', unlock: nobody },
  defaultPopulate: { name: true },
  hooks: { beforeDelete: [dropLinkOfAccount] },
  admin: {
    useAsTitle: 'name',
    group: 'Newsroom',
    defaultColumns: ['name', 'email', 'role', 'sections', 'disabled', 'secondFactor'],
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'role',
      type: 'select',
      access: { create: adminOnly, update: adminOnly },
      defaultValue: 'author',
      index: true,
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      required: true,
    },
    {
      name: 'sections',
      type: 'relationship',
      access: { create: adminOnly, update: adminOnly },
      admin: { description: 'The sections that an editor or reviewer works in. If empty, all sections.' },
      hasMany: true,
      relationTo: 'sections',
    },
    {
      name: 'person',
      type: 'relationship',
      admin: { description: 'The page that bylines link to.' },
      relationTo: 'persons',
    },
    {
      name: 'disabled',
      type: 'checkbox',
      access: { create: adminOnly, update: adminOnly },
      admin: {
        position: 'sidebar',
        description: 'A disabled account cannot log in. Its sessions end at once.',
      },
      defaultValue: false,
    },
    {
      name: 'secondFactor',
      type: 'checkbox',
      label: 'Second factor',
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true },
      defaultValue: false,
    },
    {
      name: 'lastLoginAt',
      type: 'date',
      label: 'Last log-in',
      access: { create: nobody, update: nobody },
      admin: { position: 'sidebar', readOnly: true, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'security',
      type: 'ui',
      label: 'Security',
      admin: {
        components: { Field: '/src/panel/account/Security.tsx#Security' },
        disableListColumn: true,
        condition: ({ id }) => Boolean(id),
      },
    },
  ],
}

export const Users: CollectionConfig = withRevisions(withAccounts(people))
