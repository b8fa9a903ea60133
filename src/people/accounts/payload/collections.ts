import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/**
 * Sessions of people who are logged in. They are stored apart from the accounts, so that a log-in does not write the
 * account, which holds the role.
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

/** Second factors; the secret is encrypted, the recovery codes are hashed. */
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
