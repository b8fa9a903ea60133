import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { actorOf, idOf } from '../../../people/access/payload/actorOf.ts'
import { assertFixed } from '../../../people/access/payload/assertFixed.ts'
import { refuseDisabled } from '../../../people/access/payload/disabledAmong.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { notify } from '../../notifications/payload/notify.ts'
import { authorOf, withEditTime } from './guardThread.ts'
import { newMentions } from './mentions.ts'

type Document = Record<string, unknown> & { id: string }

/** Checks that the writer of a reply may read the story of the thread. */
export const guardMessage: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const message = data as Document
  const before = operation === 'update' ? (originalDoc as Document) : undefined
  await refuseDisabled(req, { ids: newMentions(message, before), path: 'mentions' })
  if (operation === 'update') {
    assertFixed(['thread'], {
      before: { thread: threadOf(originalDoc as Document) },
      after: { thread: threadOf(message) },
    })
    return withEditTime(message, originalDoc as Document)
  }
  const thread = await readThread(req, message)
  if (!thread) throw refused('no-such-thread')
  const { resource, document: id } = storyOf(thread)
  if (actorOf(req).kind !== 'public') await staffOnStory(req, { resource, id })
  return { ...message, ...authorOf(req) }
}

/** Notifies people who are mentioned in a reply, and those who have written in the thread. */
export const notifyOfMessage: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const message = doc as Document
  const thread = await readThread(req, message)
  if (!thread) return
  const mentioned = newMentions(message, operation === 'update' ? (previousDoc as Document) : undefined)
  const about = { ...storyOf(thread), thread: String(thread.id), note: String(message['text']) }
  await notify(req, { kind: 'mentioned', to: mentioned, ...about })
  if (operation === 'update') return
  const speakers = [thread['createdBy'], ...(await repliesOf(req, String(thread.id)))]
  const others = speakers.filter(Boolean).map((one) => idOf(one as string))
  await notify(req, { kind: 'replied', to: others.filter((id) => !mentioned.includes(id)), ...about })
}

const repliesOf = async (req: PayloadRequest, thread: string): Promise<unknown[]> => {
  const { docs } = await req.payload.db.find<Document>({
    collection: 'messages',
    limit: 0,
    pagination: false,
    req,
    select: { createdBy: true },
    where: { thread: { equals: thread } },
  })
  return docs.map(({ createdBy }) => createdBy)
}

const threadOf = (message: Record<string, unknown>): string | undefined => {
  const { thread } = message
  return thread ? idOf(thread as string) : undefined
}

const readThread = (req: PayloadRequest, message: Document): Promise<Document | undefined> =>
  readRow<Document>(req, 'threads', threadOf(message) ?? '')
