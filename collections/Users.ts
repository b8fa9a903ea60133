import type { CollectionConfig } from 'payload'

import { accessFor, adminOnly } from '../src/access/payload/accessFor.ts'
import { makeFirstAdmin } from '../src/access/payload/firstAdmin.ts'
import { roleLabels, roles } from '../src/access/roles.ts'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'User', plural: 'Users' },
  access: { ...accessFor('users'), admin: ({ req }) => Boolean(req.user), unlock: adminOnly },
  auth: {
    cookies: { sameSite: 'Lax' },
    lockTime: 10 * 60_000,
    maxLoginAttempts: 8,
    tokenExpiration: 8 * 60 * 60,
  },
  defaultPopulate: { name: true },
  admin: { useAsTitle: 'name', group: 'Newsroom', defaultColumns: ['name', 'email', 'role', 'sections'] },
  hooks: { beforeChange: [makeFirstAdmin] },
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
      admin: { description: 'Editors and reviewers work in these sections; none means all of them.' },
      hasMany: true,
      relationTo: 'sections',
    },
    {
      name: 'person',
      type: 'relationship',
      admin: { description: 'The page that bylines link to.' },
      relationTo: 'persons',
    },
  ],
}
