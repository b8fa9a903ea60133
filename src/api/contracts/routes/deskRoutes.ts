import { kindNames, ways } from '../../../editorial/notifications/kinds.ts'
import { type Route, staff } from '../route.ts'
import { s } from '../schema.ts'

const choices = {
  type: 'object',
  properties: Object.fromEntries(kindNames.map((kind) => [kind, s.choice(ways)])),
} as const
const settled = s.object({ doc: s.ref('Thread'), message: s.text })

/** What the staff asks for besides documents: one row each. */
export const deskRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/assignments/mine',
    id: 'listMyAssignments',
    tag: 'assignments',
    summary: 'What is assigned to the caller',
    who: staff,
    query: [{ name: 'state', about: 'Which.', schema: s.choice(['open', 'done', 'declined']) }],
    answer: { schema: s.object({ assignments: s.list(s.anything) }) },
  },
  {
    method: 'get',
    path: '/api/notifications/mine',
    id: 'listMyNotifications',
    tag: 'notifications',
    summary: 'What the caller was told',
    who: staff,
    query: [{ name: 'unread', about: 'Unread alone.', schema: s.choice(['true', 'false']) }],
    answer: { schema: s.object({ notifications: s.list(s.ref('Notification')), unread: s.whole }) },
  },
  {
    method: 'post',
    path: '/api/notifications/read',
    id: 'markNotificationsRead',
    tag: 'notifications',
    summary: 'Mark as read: those named, or all',
    who: staff,
    body: { schema: s.object({ ids: s.list(s.text) }, ['ids']), required: false },
    answer: { schema: s.object({ read: s.whole }) },
    refusals: [422],
  },
  {
    method: 'get',
    path: '/api/notifications/choices',
    id: 'getNotificationChoices',
    tag: 'notifications',
    summary: 'How the caller wants to hear',
    who: staff,
    answer: { schema: choices },
  },
  {
    method: 'post',
    path: '/api/notifications/choices',
    id: 'setNotificationChoices',
    tag: 'notifications',
    summary: 'Choose how to hear',
    who: staff,
    body: { schema: choices },
    answer: { schema: choices },
    refusals: [422],
  },
  {
    method: 'post',
    path: '/api/threads/{id}/resolve',
    id: 'resolveThread',
    tag: 'threads',
    summary: 'Resolve',
    who: staff,
    answer: { schema: settled },
    refusals: [404, 409],
  },
  {
    method: 'post',
    path: '/api/threads/{id}/reopen',
    id: 'reopenThread',
    tag: 'threads',
    summary: 'Open again',
    who: staff,
    answer: { schema: settled },
    refusals: [404, 409],
  },
]
