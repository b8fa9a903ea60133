import type { CollectionConfig, Field } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { keyScopes } from '../../../rules/roles/roles.ts'
import { accessFor } from '../../access/payload/accessFor.ts'
import { closedLogIn } from '../../accounts/payload/noSessionForKeys.ts'
import { makeOrKeep, showAndTell } from './keyHooks.ts'
import { keyStrategy } from './keyStrategy.ts'

const byServer = { create: nobody, update: nobody }
/** A key that is being made has none of these yet. */
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
    admin: { description: 'Who or what uses it. The log names it so.' },
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
      description: 'It opens nothing any more. This cannot be taken back.',
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

/** Keys for machines: made and revoked by admins, shown once, never changed. */
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
  /* The names of scopes have colons, which GraphQL has no enum for; keys are made in the panel or by REST. */
  graphQL: false,
  versions: false,
  hooks: { beforeChange: [makeOrKeep], afterChange: [showAndTell] },
  fields: keyFields,
}
