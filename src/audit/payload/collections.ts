import { accessFor } from '../../access/payload/accessFor.ts'
import { technicalCollection } from '../../access/payload/technicalCollection.ts'

/** The log of all that was done: append-only, read by those whom the policy names, written by `record` alone. */
export const AuditEvents = technicalCollection({
  slug: 'audit-events',
  labels: { singular: 'Event', plural: 'Events' },
  graphQL: { singularName: 'AuditEvent', pluralName: 'AuditEvents' },
  access: { read: accessFor('audit-events').read },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'action',
    defaultColumns: ['seq', 'at', 'action', 'actorName', 'resource', 'reason'],
    pagination: { defaultLimit: 50 },
  },
  defaultSort: '-seq',
  indexes: [{ fields: ['resource', 'document', 'seq'] }],
  fields: [
    { name: 'seq', type: 'number', required: true, unique: true, index: true },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'action', type: 'text', required: true, index: true },
    { name: 'resource', type: 'text' },
    { name: 'document', type: 'text' },
    { name: 'rev', type: 'number', label: 'Revision' },
    { name: 'actorKind', type: 'text', required: true },
    { name: 'actorId', type: 'text', index: true },
    { name: 'actorName', type: 'text', label: 'Who' },
    { name: 'door', type: 'text', required: true },
    { name: 'address', type: 'text' },
    { name: 'agent', type: 'text' },
    { name: 'reason', type: 'textarea' },
    { name: 'details', type: 'json' },
    { name: 'previousHash', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
})

/** Where the log ends: one row, written with every event, so that two writers cannot both be next. */
export const AuditHeads = technicalCollection({
  slug: 'audit-heads',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'seq', type: 'number', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
})
