import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/** Who has which document open in the panel: one row for each open form, for as long as it sends heartbeats. */
export const Seats = technicalCollection({
  slug: 'seats',
  indexes: [{ fields: ['resource', 'document'] }],
  fields: [
    { name: 'key', type: 'text', required: true, unique: true, index: true },
    { name: 'resource', type: 'text', required: true },
    { name: 'document', type: 'text' },
    { name: 'user', type: 'text', required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'writingSince', type: 'date' },
    { name: 'tookOverAt', type: 'date' },
  ],
})
