import type { CollectionBeforeDeleteHook, PayloadRequest, TypedUser } from 'payload'

import { isNewcomer } from '../../../people/accounts/payload/isNewcomer.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { newToken, tokenHash } from '../../../people/keys/payload/linkToken.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'

type LinkRow = { id: string; user: string; createdAt: string | Date }

const collection = 'calendar-links'

/** When a person made their link, ISO 8601; undefined when they have none. */
export const linkMadeAt = async (req: PayloadRequest, user: string): Promise<string | undefined> => {
  const row = await req.payload.db.findOne<LinkRow>({ collection, req, where: { user: { equals: user } } })
  return row ? new Date(row.createdAt).toISOString() : undefined
}

/**
 * Makes a person's link, in place of the one that they may have.
 *
 * @returns its token, which is told this once
 */
export const makeLink = (req: PayloadRequest, user: string): Promise<{ token: string; createdAt: string }> =>
  inTransaction(req, async () => {
    await dropLink(req, user)
    const token = newToken()
    const createdAt = new Date().toISOString()
    const data = { user, tokenHash: tokenHash(token), createdAt }
    await req.payload.db.create({ collection, data, req, returning: false })
    await record(req, { action: 'calendar.link', resource: 'users', document: user })
    return { token, createdAt }
  })

/** Revokes a person's link; without one, it does nothing. */
export const revokeLink = (req: PayloadRequest, user: string): Promise<void> =>
  inTransaction(req, async () => {
    if ((await linkMadeAt(req, user)) === undefined) return
    await dropLink(req, user)
    await record(req, { action: 'calendar.revoke', resource: 'users', document: user })
  })

/** The person whose link has this token; undefined without such a link, and for whoever may not work now. */
export const personOfLink = async (req: PayloadRequest, token: string): Promise<TypedUser | undefined> => {
  const where = { tokenHash: { equals: tokenHash(token) } }
  const row = await req.payload.db.findOne<LinkRow>({ collection, req, where })
  const query = { collection: 'users', depth: 0, disableErrors: true, overrideAccess: true } as const
  const person = row && (await req.payload.findByID({ ...query, id: row.user, req }))
  if (!person || person.disabled === true || isNewcomer(person)) return undefined
  return { ...person, collection: 'users' }
}

/** Removes the link of an account that is deleted. */
export const dropLinkOfAccount: CollectionBeforeDeleteHook = async ({ id, req }) => dropLink(req, String(id))

const dropLink = async (req: PayloadRequest, user: string): Promise<void> => {
  await req.payload.db.deleteMany({ collection, req, where: { user: { equals: user } } })
}
