import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { storyFields } from '../../../people/access/payload/storyFields.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'
import { kindNames, ways } from '../kinds.ts'
import { notificationRoutes } from './endpoints.ts'

/** Notifications. Each person reads their own; only the server writes them. */
export const Notifications = technicalCollection({
  slug: 'notifications',
  access: { read: accessFor('notifications').read },
  endpoints: notificationRoutes,
  defaultSort: '-at',
  indexes: [{ fields: ['to', 'readAt', 'at'] }, { fields: ['mail', 'mailAt'] }],
  fields: [
    { name: 'to', type: 'relationship', relationTo: 'users', index: true },
    { name: 'by', type: 'relationship', relationTo: 'users' },
    { name: 'kind', type: 'select', required: true, options: kindNames },
    ...storyFields(),
    { name: 'thread', type: 'text' },
    { name: 'text', type: 'textarea', required: true },
    { name: 'at', type: 'date', required: true },
    { name: 'readAt', type: 'date' },
    {
      name: 'mail',
      type: 'select',
      required: true,
      options: ['none', 'waiting', 'sent', 'failed'],
      access: { read: nobody },
    },
    { name: 'mailAt', type: 'date', access: { read: nobody } },
    { name: 'attempts', type: 'number', access: { read: nobody } },
    { name: 'mailError', type: 'text', access: { read: nobody } },
  ],
})

/** How people want to be notified: one row per person and kind, written by the routes of `notifications`. */
export const NotificationChoices = technicalCollection({
  slug: 'notification-choices',
  indexes: [{ fields: ['person', 'kind'], unique: true }],
  fields: [
    { name: 'person', type: 'relationship', relationTo: 'users' },
    { name: 'kind', type: 'select', required: true, options: kindNames, index: true },
    { name: 'way', type: 'select', required: true, options: [...ways] },
  ],
})
