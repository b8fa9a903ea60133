import type { CollectionConfig } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { addressed } from '../../../rules/rights/addressed.ts'
import { dropFromPublic, keepChangePublic } from '../../documents/payload/keepPublic.ts'
import { resolveEndpoint } from './endpoints.ts'
import { checkRedirect, logRedirect, logRemoval } from './hooks.ts'

/** Old addresses, each with the document that it leads to; made when a slug changes, or by an editor. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  graphQL: { singularName: 'Redirect', pluralName: 'Redirects' },
  access: accessFor('redirects'),
  admin: { group: 'Newsroom', useAsTitle: 'from', defaultColumns: ['from', 'resource', 'to', 'createdAt'] },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  endpoints: [resolveEndpoint],
  versions: false,
  indexes: [{ fields: ['resource', 'from'], unique: true }],
  hooks: {
    beforeValidate: [checkRedirect],
    afterChange: [logRedirect, keepChangePublic],
    afterDelete: [logRemoval, dropFromPublic('redirects')],
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      maxLength: 255,
      label: 'Old address',
      admin: { description: 'The last part of the old address, or all of its path.' },
    },
    {
      name: 'to',
      type: 'relationship',
      relationTo: [...addressed],
      required: true,
      label: 'Leads to',
      admin: { description: 'The document itself: if its slug changes again, the redirect follows.' },
    },
    {
      name: 'resource',
      type: 'text',
      required: true,
      access: { create: nobody, update: nobody },
      admin: { hidden: true },
    },
  ],
}
