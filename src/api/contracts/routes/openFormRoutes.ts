import { type Route, staff } from '../route.ts'
import { s } from '../schema.ts'

const key = { ...s.text, pattern: '^[\\w-]{16,64}$', description: 'Made by the open form itself.' }
const resource = { ...s.text, description: 'A collection or a global.' }
const holder = s.object({
  name: s.text,
  whose: s.choice(['this', 'yours', 'theirs']),
  since: s.time,
  tookOver: s.flag,
})
const fields = { type: 'object', description: 'The changed fields, by name, as a save would send them.' }
const kept = { form: key, resource, document: s.orNull(s.text), rev: s.orNull(s.whole), fields }

/** What open forms of the panel tell the server, and hear from it: one row each. */
export const openFormRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/presence',
    id: 'tellPresence',
    tag: 'open forms',
    summary: 'Say that a document is open, and hear who else has it open; `takesOver` tells them',
    who: staff,
    body: {
      schema: s.object(
        { resource, document: s.text, seat: key, isWriting: s.flag, isHidden: s.flag, takesOver: s.flag },
        ['document', 'isWriting', 'isHidden', 'takesOver'],
      ),
    },
    answer: {
      schema: s.object({
        others: s.list(s.object({ name: s.text, isWriting: s.flag })),
        isInAnotherTab: s.flag,
        holder: s.orNull(holder),
        isTakenOver: s.flag,
      }),
    },
    refusals: [404, 409, 422],
  },
  {
    method: 'delete',
    path: '/api/presence/{seat}',
    id: 'endPresence',
    tag: 'open forms',
    summary: 'Say that it is closed',
    who: staff,
    answer: { status: 204 },
  },
  {
    method: 'post',
    path: '/api/kept',
    id: 'keepText',
    tag: 'open forms',
    summary: 'Keep what was typed and not saved; it is no revision, and read by its owner alone',
    who: staff,
    body: { schema: s.object(kept) },
    answer: { schema: s.object({ at: s.time }) },
    refusals: [404, 409, 413, 422],
  },
  {
    method: 'get',
    path: '/api/kept',
    id: 'listKeptTexts',
    tag: 'open forms',
    summary:
      'One’s own unsaved texts of a document, newest first; without `document`, of those not saved yet',
    who: staff,
    query: [
      { name: 'resource', about: 'A collection or a global.', schema: s.text, required: true },
      { name: 'document', about: 'Its id.', schema: s.text },
    ],
    answer: { schema: s.object({ docs: s.list(s.object({ ...kept, at: s.time })) }) },
  },
  {
    method: 'delete',
    path: '/api/kept/{form}',
    id: 'discardKeptText',
    tag: 'open forms',
    summary: 'Discard an unsaved text',
    who: staff,
    answer: { status: 204 },
  },
]
