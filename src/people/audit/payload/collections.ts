import { aboutFields, hiddenInPanel, worded } from '../../../platform/records/payload/recordFields.ts'
import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'
import { accessFor } from '../../access/payload/accessFor.ts'
import type { EventActor } from '../event.ts'

const actorWords = {
  person: 'A person with an account',
  key: 'A key',
  system: 'Copydesk itself',
  public: 'Somebody without an account',
} as const satisfies Record<EventActor['kind'], string>

const doorWords = { REST: 'REST, as the panel does', GraphQL: 'GraphQL', local: 'The server itself' } as const

/** The audit log: append-only, written only by `record`, read by the roles in the rights table. */
export const AuditEvents = technicalCollection({
  slug: 'audit-events',
  labels: { singular: 'Event', plural: 'Events' },
  graphQL: { singularName: 'AuditEvent', pluralName: 'AuditEvents' },
  access: { read: accessFor('audit-events').read },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'seq',
    listSearchableFields: ['action', 'actorName', 'reason'],
    defaultColumns: ['seq', 'at', 'action', 'actorName', 'resource', 'reason'],
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-seq',
  indexes: [{ fields: ['resource', 'document', 'seq'] }],
  fields: [
    { name: 'seq', type: 'number', label: 'Number', required: true, unique: true, index: true },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'action',
      type: 'text',
      required: true,
      index: true,
      admin: {
        components: {
          Cell: '/src/panel/records/EventCell.tsx#EventCell',
          Field: '/src/panel/records/EventAction.tsx#EventAction',
        },
      },
    },
    ...aboutFields(false),
    { name: 'rev', type: 'number', label: 'Revision' },
    { name: 'actorKind', type: 'text', label: 'Kind of actor', required: true, ...worded(actorWords) },
    { name: 'actorId', type: 'text', index: true, ...hiddenInPanel },
    { name: 'actorName', type: 'text', label: 'Who' },
    { name: 'door', type: 'text', label: 'By way of', required: true, ...worded(doorWords) },
    { name: 'address', type: 'text' },
    { name: 'agent', type: 'text' },
    { name: 'reason', type: 'textarea' },
    {
      name: 'details',
      type: 'json',
      admin: { components: { Field: '/src/panel/records/Details.tsx#Details' }, disableListColumn: true },
    },
    { name: 'previousHash', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
})

/** The head of the log: one row, updated with every event, so that two writers cannot both append the next one. */
export const AuditHeads = technicalCollection({
  slug: 'audit-heads',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
})
