import type { CollectionConfig, Field } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { aboutField } from '../../../platform/records/payload/recordFields.ts'
import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'
import { liveTypes } from '../../outbox/liveEvent.ts'
import { deliveryStates } from '../delivery.ts'
import { replayOne, webhookEndpoints } from './endpoints.ts'
import { checkWebhook, dropDeliveries, revealAndRecord } from './webhookHooks.ts'

const byServer = { create: nobody, update: nobody }
const dayAndTime = { date: { pickerAppearance: 'dayAndTime' } } as const
const isMade = ({ id }: { id?: unknown }): boolean => Boolean(id)
const sealed = { hidden: true, access: { ...byServer, read: nobody } } as const

const webhookFields: Field[] = [
  { name: 'name', type: 'text', required: true, maxLength: 100 },
  {
    name: 'url',
    type: 'text',
    label: 'Address',
    required: true,
    maxLength: 2000,
    admin: { description: 'Where events are sent by POST. It must be a public https address.' },
  },
  {
    name: 'events',
    type: 'select',
    hasMany: true,
    required: true,
    options: Object.entries(liveTypes).map(([value, words]) => ({ value, label: `${value}: ${words}` })),
  },
  {
    name: 'active',
    type: 'checkbox',
    defaultValue: true,
    index: true,
    admin: {
      position: 'sidebar',
      description: 'While a webhook is not active, it gets no new events, and waiting ones are not sent.',
    },
  },
  {
    name: 'actions',
    type: 'ui',
    admin: {
      components: { Field: '/src/panel/webhooks/WebhookActions.tsx#WebhookActions' },
      disableListColumn: true,
      condition: isMade,
    },
  },
  { name: 'secret', type: 'text', virtual: true, access: byServer, admin: { hidden: true } },
  { name: 'sealed', type: 'text', ...sealed },
  { name: 'previousSealed', type: 'text', ...sealed },
  { name: 'previousUntil', type: 'date', ...sealed },
]

/** Webhooks, which receive changes of what the public sees. Admins manage them; the secret is shown once and stored encrypted. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: { singular: 'Webhook', plural: 'Webhooks' },
  access: accessFor('webhooks'),
  admin: {
    group: 'Newsroom',
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'events', 'active'],
    components: { edit: { SaveButton: '/src/panel/webhooks/WebhookSaveButton.tsx#WebhookSaveButton' } },
  },
  disableDuplicate: true,
  endpoints: webhookEndpoints,
  graphQL: false,
  versions: false,
  hooks: { beforeChange: [checkWebhook], afterChange: [revealAndRecord], afterDelete: [dropDeliveries] },
  fields: webhookFields,
}

const states = Object.entries(deliveryStates).map(([value, label]) => ({ value, label }))
const quiet = { admin: { hidden: true } } as const

const deliveryFields: Field[] = [
  {
    name: 'type',
    type: 'text',
    required: true,
    admin: {
      components: {
        Cell: '/src/panel/records/DeliveredType.tsx#DeliveredTypeCell',
        Field: '/src/panel/records/DeliveredType.tsx#DeliveredType',
      },
    },
  },
  { name: 'webhook', type: 'relationship', relationTo: 'webhooks', required: true, index: true },
  aboutField({ name: 'about', type: 'text', required: true, index: true }),
  { name: 'seq', type: 'number', required: true, label: 'Event' },
  { name: 'state', type: 'select', options: states, required: true, index: true },
  { name: 'attempts', type: 'number', required: true },
  { name: 'dueAt', type: 'date', required: true, label: 'Tried next at', admin: dayAndTime },
  { name: 'lastStatus', type: 'number', label: 'Status of the last answer' },
  { name: 'lastError', type: 'textarea', label: 'What went wrong' },
  { name: 'answer', type: 'textarea', label: 'Beginning of the last answer' },
  { name: 'doneAt', type: 'date', label: 'Ended at', index: true, admin: dayAndTime },
  { name: 'leasedBy', type: 'text', ...quiet },
  { name: 'leasedUntil', type: 'date', ...quiet },
  { name: 'fence', type: 'number', required: true, ...quiet },
  {
    name: 'replay',
    type: 'ui',
    admin: {
      components: { Field: '/src/panel/webhooks/ReplayButton.tsx#ReplayButton' },
      disableListColumn: true,
    },
  },
]

/** Deliveries to webhooks and their state. Created with the event, and updated only by the sender. */
export const WebhookDeliveries = technicalCollection({
  slug: 'webhook-deliveries',
  labels: { singular: 'Delivery', plural: 'Deliveries' },
  access: { read: accessFor('webhook-deliveries').read },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'seq',
    listSearchableFields: ['type', 'lastError'],
    defaultColumns: ['type', 'webhook', 'state', 'attempts', 'dueAt', 'lastStatus', 'lastError'],
    description: 'Messages sent to webhooks. A message that was not delivered can be sent again.',
  },
  defaultSort: '-seq',
  endpoints: [replayOne],
  indexes: [{ fields: ['webhook', 'state', 'seq'] }],
  fields: deliveryFields,
})
