import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/**
 * The outbox: one row for each change of what the public sees, written by `addEvents` in the transaction of the change.
 * The stream and the webhooks send it; nothing else reads it.
 */
export const LiveEvents = technicalCollection({
  slug: 'live-events',
  indexes: [{ fields: ['resource', 'document'] }],
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true },
    { name: 'type', type: 'text', required: true },
    { name: 'resource', type: 'text', required: true },
    { name: 'document', type: 'text', required: true },
    { name: 'slug', type: 'text' },
    { name: 'headline', type: 'text' },
    { name: 'kicker', type: 'text' },
    { name: 'section', type: 'text' },
    { name: 'previousSlug', type: 'text' },
    { name: 'previousSection', type: 'text' },
    { name: 'notices', type: 'json' },
    { name: 'keys', type: 'json' },
    { name: 'at', type: 'date', required: true, index: true },
  ],
})
