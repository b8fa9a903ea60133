import { createLocalReq, type Payload, type TypedUser } from 'payload'

import { readMyAssignments } from '../../editorial/assignments/payload/readMyAssignments.ts'
import { assignmentRoles } from '../../editorial/assignments/roles.ts'
import type { Kind, Way } from '../../editorial/notifications/kinds.ts'
import { readWays } from '../../editorial/notifications/payload/choices.ts'
import { readMine } from '../../editorial/notifications/payload/readMine.ts'

export type ForYouNews = { id: string; text: string; at: string; href: string }
export type ForYouAssignment = {
  id: string
  title: string
  role: string
  due: string | undefined
  href: string
}

export type ForYouData = {
  news: ForYouNews[]
  unread: number
  assignments: ForYouAssignment[]
  ways: Record<Kind, Way>
}

type Fields = Readonly<Record<string, unknown>>

/** Reads the unread notifications and the assignments of one person. */
export const readForYou = async (input: { payload: Payload; user: TypedUser }): Promise<ForYouData> => {
  const { payload, user } = input
  const req = await createLocalReq({ user }, payload)
  const me = String(user.id)
  const [{ notifications, unread }, assignments, ways] = await Promise.all([
    readMine(req, me, { unreadOnly: true }),
    readMyAssignments(req, { me, state: 'open' }),
    readWays(req, me),
  ])
  const hrefOf = ({ resource, document }: Fields): string =>
    `${payload.config.routes.admin}/collections/${String(resource)}/${String(document)}`
  return {
    unread,
    ways,
    news: notifications.map((one) => ({ id: one.id, text: one.text, at: one.at, href: hrefOf({ ...one }) })),
    assignments: assignments.map((one) => ({
      id: one.id,
      title: one.story.title,
      role: roleOf(one),
      due: dueOf(one),
      href: hrefOf(one),
    })),
  }
}

const roleOf = ({ role }: Fields): string => assignmentRoles[role as keyof typeof assignmentRoles]

const dueOf = ({ due }: Fields): string | undefined => (typeof due === 'string' ? due : undefined)
