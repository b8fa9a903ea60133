import type { CollectionConfig, Field } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { keyScopes } from '../../../rules/roles/roles.ts'
import { accessFor } from '../../access/payload/accessFor.ts'
import { closedLogIn } from '../../accounts/payload/noSessionForKeys.ts'
import { createOrCheckKey, revealAndRecord } from './keyHooks.ts'
import { keyStrategy } from './keyStrategy.ts'

const byServer = { create: nobody, update: nobody }
/** Whether the key exists already; the form for a new key does not show these fields. */
const isMade = ({ id }: { id?: unknown }): boolean => Boolean(id)
const aside = { position: 'sidebar', readOnly: true, condition: isMade } as const
const dayAndTime = { pickerAppearance: 'dayAndTime' } as const

const scopeLabels = {
  read: 'Read what is live',
  preview: 'Read drafts too',
  'write:author': 'Write as an author',
  'write:reviewer': 'Write as a reviewer',
  'write:editor': 'Write as an editor',
} as const satisfies Record<(typeof keyScopes)[number], string>

const keyFields: Field[] = [
  {
    name: 'label',
    type: 'text',
    required: true,
    maxLength: 100,
    admin: { description: 'Who or what uses the key. The log shows this name.' },
  },
  {
    name: 'scopes',
    type: 'select',
    hasMany: true,
    required: true,
    options: keyScopes.map((value) => ({ value, label: scopeLabels[value] })),
  },
  {
    name: 'expiresAt',
    type: 'date',
    label: 'Expires',
    required: true,
    index: true,
    admin: { date: dayAndTime },
  },
  {
    name: 'revoked',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      position: 'sidebar',
      condition: isMade,
      description: 'A revoked key is no longer accepted. This cannot be undone.',
    },
  },
  { name: 'hint', type: 'text', access: byServer, admin: aside },
  {
    name: 'lastUsedAt',
    type: 'date',
    label: 'Last used',
    access: byServer,
    admin: { ...aside, date: dayAndTime },
  },
  { name: 'revokedAt', type: 'date', access: byServer, admin: { ...aside, date: dayAndTime } },
  { name: 'createdBy', type: 'relationship', relationTo: 'users', access: byServer, admin: aside },
  { name: 'key', type: 'text', virtual: true, access: byServer, admin: { hidden: true } },
  {
    name: 'hash',
    type: 'text',
    unique: true,
    index: true,
    hidden: true,
    access: { ...byServer, read: nobody },
  },
]

/** Keys for machines: admins create and revoke them; a key is shown once and never changed. */
export const Keys: CollectionConfig = {
  slug: 'keys',
  labels: { singular: 'Key', plural: 'Keys' },
  access: { ...accessFor('keys'), admin: nobody, unlock: nobody },
  auth: { disableLocalStrategy: true, strategies: [keyStrategy], useSessions: false },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'label',
    defaultColumns: ['label', 'scopes', 'hint', 'expiresAt', 'lastUsedAt', 'revoked'],
    components: { edit: { SaveButton: '/src/panel/account/KeySaveButton.tsx#KeySaveButton' } },
  },
  disableDuplicate: true,
  endpoints: closedLogIn,
  // The names of scopes contain colons, which GraphQL enums do not allow; keys are created in the panel or over REST.
  graphQL: false,
  versions: false,
  hooks: { beforeChange: [createOrCheckKey], afterChange: [revealAndRecord] },
  fields: keyFields,
}
