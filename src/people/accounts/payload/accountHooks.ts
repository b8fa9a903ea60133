import type {
  CollectionAfterChangeHook,
  CollectionAfterLogoutHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { record } from '../../audit/payload/record.ts'
import { leavesNoAdmin } from '../leavesNoAdmin.ts'
import { allSessions, newPassword } from './logInNote.ts'
import { notifyOwner } from './notifyOwner.ts'
import { removeFactor } from './secondFactor.ts'
import { endSessions } from './sessions.ts'

type Account = {
  id: string
  email?: string
  role?: string
  disabled?: boolean | null
  sections?: (string | { id: string })[] | null
}

/** @throws {Refused} 409 `last-admin` when there would be no admin left */
export const keepAnAdmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return data
  const before = originalDoc as Account
  await demandAdmin(req, before, { ...before, ...data })
  return data
}

/** Before an account is deleted: checks that it may be, and deletes its sessions and second factor. */
export const beforeAccountDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = String(id)
  const before = await req.payload.db.findOne<Account & { name?: string }>({
    collection: 'users',
    req,
    where: { id: { equals: user } },
  })
  if (!before) return
  await demandAdmin(req, before, undefined)
  await demandUnworked(req, user)
  await endSessions(req, { user })
  await removeFactor(req, user)
  const details = { name: before.name, role: before.role }
  await record(req, { action: 'user.delete', resource: 'users', document: user, details })
}

/**
 * An account that has worked on stories must stay, because histories and approvals name it.
 *
 * @throws {Refused} 409 `has-worked`
 */
const demandUnworked = async (req: PayloadRequest, user: string): Promise<void> => {
  const event = await req.payload.db.findOne({
    collection: 'audit-events',
    req,
    where: {
      and: [
        { actorId: { equals: user } },
        { resource: { exists: true } },
        { resource: { not_in: ['users', 'keys'] } },
      ],
    },
  })
  if (!event) return
  throw refused('has-worked')
}

const demandAdmin = async (req: PayloadRequest, before: Account, after: Account | undefined) => {
  if (!leavesNoAdmin({ before, after, others: 0 })) return
  const { totalDocs: others } = await req.payload.db.count({
    collection: 'users',
    req,
    where: {
      and: [
        { role: { equals: 'admin' } },
        { disabled: { not_equals: true } },
        { id: { not_equals: before.id } },
      ],
    },
  })
  if (!leavesNoAdmin({ before, after, others })) return
  throw refused('last-admin')
}

/** Records what changed of an account, and ends the sessions that must not survive the change. */
export const afterAccountChange: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const after = doc as Account
  const tell = (action: string, details?: Record<string, unknown>) =>
    record(req, { action, resource: 'users', document: String(after.id), ...(details && { details }) })
  const isNewPassword = newPassword.take(req) === true
  if (operation === 'create') {
    await tell('user.create', { role: after.role, sections: sectionsOf(after) })
    return
  }
  const before = previousDoc as Account
  for (const { action, from, to } of changes(before, after)) await tell(action, { from, to })
  if (isNewPassword) await tell('password.change')
  if (before.email !== after.email) await tell('email.change')
  notifyOfChanges(req, { isNewPassword, before, after })
  await endOutlived(req, { isNewPassword, before, after })
}

/** Ends the session of a log-out, or all sessions of the account when that was requested. */
export const afterLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const { id, _sid } = req.user as unknown as { id: string; _sid?: string }
  const all = req.query['allSessions'] === 'true' || allSessions.peek(req) === true
  await endSessions(req, { user: String(id), ...(!all && { only: _sid }) })
  await record(req, { action: 'logout', resource: 'users', document: String(id) })
}

type Change = { isNewPassword: boolean; before: Account; after: Account }

/** Notifies the owner at the previous address of a new password or address, whoever changed it. */
const notifyOfChanges = (req: PayloadRequest, { isNewPassword, before, after }: Change): void => {
  if (before.email === undefined) return
  if (isNewPassword) notifyOwner(req, before.email, 'password')
  if (before.email !== after.email) notifyOwner(req, before.email, 'email')
}

/** A new password ends the other sessions; disabling or enabling the account ends all of them. */
const endOutlived = async (req: PayloadRequest, { isNewPassword, before, after }: Change): Promise<void> => {
  const user = String(after.id)
  if (Boolean(before.disabled) !== Boolean(after.disabled)) await endSessions(req, { user })
  else if (isNewPassword) await endSessions(req, { user, except: ownSession(req, user) })
}

const ownSession = (req: PayloadRequest, user: string): string | undefined => {
  const { user: asking } = req
  return asking?.collection === 'users' && String(asking.id) === user
    ? (asking as { _sid?: string })._sid
    : undefined
}

const changes = (before: Account, after: Account) =>
  [
    { action: 'role.change', from: before.role, to: after.role },
    { action: 'sections.change', from: sectionsOf(before), to: sectionsOf(after) },
    {
      action: after.disabled === true ? 'user.disable' : 'user.enable',
      from: before.disabled === true,
      to: after.disabled === true,
    },
  ].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))

const sectionsOf = ({ sections }: Account): string[] =>
  (sections ?? []).map((section) => (typeof section === 'object' ? section.id : section)).toSorted()
