import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/**
 * Who is logged in. Kept apart from the people, so that no log-in writes a person's row, where the roles are.
 */
export const Sessions = technicalCollection({
  slug: 'sessions',
  timestamps: true,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'address', type: 'text' },
    { name: 'agent', type: 'text' },
  ],
})

/** Second factors: the secret sealed, the recovery codes hashed. */
export const SecondFactors = technicalCollection({
  slug: 'second-factors',
  timestamps: true,
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, unique: true, index: true },
    { name: 'secret', type: 'text', required: true },
    { name: 'confirmed', type: 'checkbox', required: true, defaultValue: false },
    { name: 'lastStep', type: 'number', required: true, defaultValue: 0 },
    { name: 'recovery', type: 'json' },
  ],
})
