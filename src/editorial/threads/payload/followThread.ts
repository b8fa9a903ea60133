import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload'

import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { notify } from '../../notifications/payload/notify.ts'
import { newMentions } from './mentions.ts'

type Document = Record<string, unknown> & { id: string }

/** Logs that a thread was opened, resolved or reopened, without its text. */
export const logThread: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const thread = doc as Document
  const action = actionOf(thread, operation === 'create' ? undefined : (previousDoc as Document))
  if (!action) return
  const { resource, document } = storyOf(thread)
  const { field } = (thread['anchor'] ?? {}) as { field?: unknown }
  const details = { thread: String(thread.id), ...(typeof field === 'string' && field !== '' && { field }) }
  await record(req, { action, resource, document, details })
}

const actionOf = (after: Document, before: Document | undefined): string | undefined => {
  if (!before) return 'thread.open'
  const isResolved = Boolean(after['resolvedAt'])
  if (isResolved === Boolean(before['resolvedAt'])) return undefined
  return isResolved ? 'thread.resolve' : 'thread.reopen'
}

/** Notifies people who are mentioned in a thread's first message. */
export const notifyOfThread: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const thread = doc as Document
  await notify(req, {
    kind: 'mentioned',
    to: newMentions(thread, operation === 'update' ? (previousDoc as Document) : undefined),
    ...storyOf(thread),
    thread: String(thread.id),
    note: String(thread['text']),
  })
}

/** Deletes the replies of a deleted thread, and logs the deletion. */
export const deleteMessages: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const thread = await readRow<Document>(req, 'threads', String(id))
  if (!thread) return
  await req.payload.db.deleteMany({ collection: 'messages', req, where: { thread: { equals: id } } })
  await record(req, { action: 'thread.delete', ...storyOf(thread), details: { thread: String(id) } })
}
