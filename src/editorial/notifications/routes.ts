import { z } from 'zod'

import { called } from '../../platform/routes/called.ts'
import { flag } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { type Kind, kindNames, ways } from './kinds.ts'

const own = { who: 'people', cache: 'never' } as const

/** `GET /api/notifications/mine`. */
export const myNotificationsRoute = route({
  ...own,
  method: 'get',
  path: '/mine',
  id: 'listMyNotifications',
  summary: 'What the caller was told, the newest first',
  query: { unread: flag().describe('Unread alone.').optional() },
  answer: {
    schema: z.object({
      notifications: z.array(called('Notification')),
      unread: z.int().describe('How many are unread, listed or not.'),
    }),
  },
  rate: 'reads',
})

/** `POST /api/notifications/read`. */
export const markReadRoute = route({
  ...own,
  method: 'post',
  path: '/read',
  id: 'markNotificationsRead',
  summary: 'Mark as read: those named, or all',
  body: {
    schema: z.strictObject({ ids: z.array(z.string()).max(1000).optional() }),
    words: 'Send { "ids": ids of notifications }, or nothing for all of them.',
    required: false,
  },
  answer: { schema: z.object({ read: z.int() }) },
  refusals: [422],
  rate: 'writes',
})

const way = z.enum(ways)

const choices = z.object(Object.fromEntries(kindNames.map((kind) => [kind, way])) as Record<Kind, typeof way>)

/** `GET /api/notifications/choices`. */
export const readChoicesRoute = route({
  ...own,
  method: 'get',
  path: '/choices',
  id: 'getNotificationChoices',
  summary: 'How the caller wants to hear',
  answer: { schema: choices },
  rate: 'reads',
})

/** `POST /api/notifications/choices`. */
export const chooseRoute = route({
  ...own,
  method: 'post',
  path: '/choices',
  id: 'setNotificationChoices',
  summary: 'Choose how to hear',
  body: {
    schema: choices.partial().strict(),
    words: `Send { kind: way }: kinds are ${kindNames.join(', ')}, ways ${ways.join(', ')}.`,
  },
  answer: { schema: choices },
  refusals: [422],
  rate: 'writes',
})
