import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/** Links with which somebody without an account reads one revision; seen through the routes of their document. */
export const PreviewLinks = technicalCollection({
  slug: 'preview-links',
  defaultSort: '-createdAt',
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
})
