import type { CollectionConfig, Field } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { storyFields } from '../../../people/access/payload/storyFields.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { threadRoutes } from './endpoints.ts'
import { deleteMessages, logThread, notifyOfThread } from './followThread.ts'
import { guardMessage, notifyOfMessage } from './guardMessage.ts'
import { guardThread } from './guardThread.ts'

const serverOnly = { create: nobody, update: nobody }
const longestRemark = 5000

/** The fields that a thread's first message and its replies share. */
const remarkFields = (): Field[] => [
  { name: 'text', type: 'textarea', required: true, maxLength: longestRemark },
  { name: 'mentions', type: 'relationship', relationTo: 'users', hasMany: true, maxRows: 50 },
  { name: 'createdBy', type: 'relationship', relationTo: 'users', access: serverOnly, index: true },
  { name: 'editedAt', type: 'date', access: serverOnly },
]

const together = { group: 'Newsroom', hidden: true }

/** A thread on a story, on one of its fields, or on a passage of its text; replies are messages. */
export const Threads: CollectionConfig = {
  slug: 'threads',
  graphQL: { singularName: 'Thread', pluralName: 'Threads' },
  access: accessFor('threads'),
  admin: { ...together, useAsTitle: 'text' },
  disableDuplicate: true,
  endpoints: threadRoutes,
  versions: false,
  hooks: {
    beforeChange: [guardThread],
    afterChange: [logThread, notifyOfThread],
    beforeDelete: [deleteMessages],
  },
  indexes: [{ fields: ['document', 'createdAt'] }],
  fields: [
    ...storyFields(),
    {
      name: 'anchor',
      type: 'group',
      fields: [
        { name: 'field', type: 'text' },
        { name: 'exact', type: 'textarea', maxLength: 1000 },
        { name: 'prefix', type: 'text', access: serverOnly },
        { name: 'suffix', type: 'text', access: serverOnly },
        { name: 'start', type: 'number' },
      ],
    },
    ...remarkFields(),
    { name: 'resolvedAt', type: 'date', access: serverOnly },
    { name: 'resolvedBy', type: 'relationship', relationTo: 'users', access: serverOnly },
  ],
}

/** A reply in a thread. Each is a separate row, so that concurrent replies are not lost. */
export const Messages: CollectionConfig = {
  slug: 'messages',
  graphQL: { singularName: 'Message', pluralName: 'Messages' },
  access: accessFor('messages'),
  admin: { ...together, useAsTitle: 'text' },
  disableDuplicate: true,
  versions: false,
  hooks: { beforeChange: [guardMessage], afterChange: [notifyOfMessage] },
  fields: [
    { name: 'thread', type: 'relationship', relationTo: 'threads', required: true, index: true },
    ...remarkFields(),
  ],
}
