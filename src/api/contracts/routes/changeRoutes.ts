import { type Route, staff } from '../route.ts'
import { s } from '../schema.ts'

const noted = { schema: s.object({ comment: s.text }, ['comment']), required: false }
const editors = ['admin', 'editor'] as const

const change = s.object({
  id: s.text,
  state: s.choice(['waiting', 'applied', 'refused']),
  changed: s.list(s.text),
  labels: s.list(s.text),
  before: { type: 'object' },
  after: { type: 'object' },
  askedBy: s.orNull(s.text),
  at: s.time,
  decidedBy: s.orNull(s.text),
  decidedAt: s.orNull(s.time),
  note: s.orNull(s.text),
})

/** What was changed of pictures, and what waits for somebody who may publish what shows them. */
export const changeRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/media/{id}/changes',
    id: 'listChangesOfMedia',
    tag: 'media',
    summary: 'What was changed of it, and what waits',
    who: staff,
    answer: {
      schema: s.object({ isSeen: s.flag, mayChangeNow: s.flag, shownIn: s.whole, docs: s.list(change) }),
    },
    refusals: [404],
  },
  {
    method: 'post',
    path: '/api/media/{id}/changes/{change}/apply',
    id: 'applyChangeOfMedia',
    tag: 'media',
    summary: 'Let readers see a change that waits',
    who: editors,
    body: noted,
    answer: { schema: s.object({ doc: s.ref('MediaPartial'), message: s.text }) },
    refusals: [404, 409, 422],
  },
  {
    method: 'post',
    path: '/api/media/{id}/changes/{change}/refuse',
    id: 'refuseChangeOfMedia',
    tag: 'media',
    summary: 'End a change that waits',
    who: editors,
    body: noted,
    answer: { schema: s.object({ message: s.text }) },
    refusals: [404, 409, 422],
  },
  {
    method: 'get',
    path: '/api/media/{id}/changes/{change}/file',
    id: 'getFileOfChangeOfMedia',
    tag: 'media',
    summary: 'The file that waits, or the one that the change took the place of',
    who: staff,
    query: [{ name: 'before', about: 'The one from before.', schema: s.choice(['true', 'false']) }],
    answer: { type: '*/*' },
    refusals: [404],
  },
]
