import type { CollectionConfig } from 'payload'

import { nobody } from '../../access/payload/accessFor.ts'

const shut = { create: nobody, read: nobody, update: nobody, delete: nobody }

/** Links with which somebody without an account reads one revision; seen through the routes of their document. */
export const PreviewLinks: CollectionConfig = {
  slug: 'preview-links',
  access: shut,
  admin: { hidden: true },
  defaultSort: '-createdAt',
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  versions: false,
  indexes: [{ fields: ['resource', 'document'] }],
  fields: [
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'resource', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'rev', type: 'number', required: true },
    { name: 'stage', type: 'text', required: true },
    { name: 'label', type: 'text' },
    { name: 'createdBy', type: 'text' },
    { name: 'createdByName', type: 'text' },
    { name: 'createdAt', type: 'date', required: true },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'revokedAt', type: 'date' },
    { name: 'revokedByName', type: 'text' },
    { name: 'openedAt', type: 'date' },
  ],
}
