import type { CollectionConfig } from 'payload'

import { nobody } from '../../access/payload/accessFor.ts'

/** Neither read nor written by any door: the routes of accounts and keys are the only way to them. */
const shut = {
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  graphQL: false,
  lockDocuments: false,
  versions: false,
} as const satisfies Partial<CollectionConfig>

/**
 * Who is logged in. Kept apart from the people, so that no log-in writes a person's row, where the roles are.
 */
export const Sessions: CollectionConfig = {
  ...shut,
  slug: 'sessions',
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, index: true },
    { name: 'expiresAt', type: 'date', required: true, index: true },
    { name: 'lastUsedAt', type: 'date', required: true },
    { name: 'address', type: 'text' },
    { name: 'agent', type: 'text' },
  ],
}

/** Second factors: the secret sealed, the recovery codes hashed. */
export const SecondFactors: CollectionConfig = {
  ...shut,
  slug: 'second-factors',
  fields: [
    { name: 'user', type: 'relationship', relationTo: 'users', required: true, unique: true, index: true },
    { name: 'secret', type: 'text', required: true },
    { name: 'confirmed', type: 'checkbox', required: true, defaultValue: false },
    { name: 'lastStep', type: 'number', required: true, defaultValue: 0 },
    { name: 'recovery', type: 'json' },
  ],
}
