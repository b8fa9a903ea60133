import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { assertFixed } from '../../../people/access/payload/assertFixed.ts'
import { refuseDisabled } from '../../../people/access/payload/disabledAmong.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'
import { plainText } from '../../../text/richtext/plainText.ts'
import { isEditorState } from '../../../text/richtext/tree.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { anchorAt, findPassage } from '../anchor.ts'
import { newMentions } from './mentions.ts'

type Document = Record<string, unknown>

/** Checks that the writer of a thread may read the story and that its anchor exists; later only the text may change. */
export const guardThread: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const document = data as Document
  const before = operation === 'update' ? (originalDoc as Document) : undefined
  await refuseDisabled(req, { ids: newMentions(document, before), path: 'mentions' })
  if (operation === 'update') {
    assertFixed(['resource', 'document', 'anchor'], { before: originalDoc as Document, after: document })
    return withEditTime(document, originalDoc as Document)
  }
  const { resource, document: id } = storyOf(document)
  if (actorOf(req).kind !== 'public') await staffOnStory(req, { resource, id })
  return { ...document, anchor: await placed(req, document), ...authorOf(req) }
}

/** The author of a message: the person of the request; server code may set the author itself. */
export const authorOf = (req: PayloadRequest): { createdBy?: string } => {
  const actor = actorOf(req)
  return actor.kind === 'person' ? { createdBy: actor.id } : {}
}

/** Adds the time of the edit to a message whose text was changed. */
export const withEditTime = (after: Document, before: Document): Document =>
  isEquivalent(after['text'], before['text']) ? after : { ...after, editedAt: new Date().toISOString() }

/** The thread with its anchor's context from the newest revision. */
const placed = async (req: PayloadRequest, thread: Document): Promise<Document> => {
  const anchor = (thread['anchor'] ?? {}) as Document
  const field = textIn(anchor, 'field')
  const exact = textIn(anchor, 'exact')
  if (field === '' && exact === '') return {}
  const { resource, document: id } = storyOf(thread)
  const { flattenedFields } = req.payload.collections[resource].config
  if (!flattenedFields.some(({ name }) => name === field.split('.')[0])) {
    throw refused('bad-anchor/field', { field, resource, path: 'anchor.field' })
  }
  if (exact === '') return { field }
  const standing = await readStanding(req, resource, id)
  const text = textOfField(standing?.newest ?? {}, field)
  const start = typeof anchor['start'] === 'number' ? anchor['start'] : 0
  const passage = findPassage(text, { exact, prefix: '', suffix: '', start })
  if (!passage) throw refused('bad-anchor/words', { path: 'anchor.exact' })
  return { field, ...anchorAt(text, passage) }
}

/** The plain text of a field: a text itself, or the words of a rich text. */
export const textOfField = (document: Document, field: string): string => {
  const value = document[field]
  if (isEditorState(value)) return plainText(value)
  return typeof value === 'string' ? value : ''
}

const textIn = (object: Document, key: string): string => {
  const value = object[key]
  return typeof value === 'string' ? value : ''
}
