import { randomBytes } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { record } from '../../audit/payload/record.ts'
import { hashKey, hintOf, makeKey } from '../key.ts'

type Key = { id: string; label: string; scopes: string[]; expiresAt: string; revoked?: boolean | null }

/**
 * Creates the key of a new document and stores its hash. Later only the label can be changed, or the key revoked.
 *
 * @throws {Refused} 409 `key-is-fixed` or `key-is-revoked`, 422 `key-expires-past`
 */
export const createOrCheckKey: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return made(req, data as Key)
  const before = originalDoc as Key
  const after = { ...before, ...data }
  if (before.revoked === true && after.revoked !== true) throw refused('key-is-revoked')
  if (fixed(before) !== fixed(after)) throw refused('key-is-fixed')
  const isRevoked = after.revoked === true && before.revoked !== true
  return isRevoked ? { ...data, revokedAt: new Date().toISOString() } : data
}

const made = (req: PayloadRequest, data: Key) => {
  if (new Date(data.expiresAt).getTime() <= Date.now())
    throw refused('key-expires-past', { path: 'expiresAt' })
  const key = makeKey(randomBytes(32))
  // The key itself is only kept for the answer of this request; the database gets its hash.
  freshKey.set(req, key)
  const createdBy = req.user?.collection === 'users' ? req.user.id : null
  return { ...data, createdBy, revoked: false, hash: hashKey(key, req.payload.secret), hint: hintOf(key) }
}

const fixed = ({ scopes, expiresAt }: Key): string =>
  JSON.stringify([scopes.toSorted(), new Date(expiresAt).getTime()])

const freshKey = hookSlot<string>('freshKey')

/** Adds a new key to the answer, only this once, and logs its creation and revocation. */
export const revealAndRecord: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const after = doc as Key
  const tell = (action: string) => {
    const { label, scopes, expiresAt } = after
    const details = { label, scopes, expiresAt }
    return record(req, { action, resource: 'keys', document: String(after.id), details })
  }
  if (operation === 'create') {
    const key = freshKey.take(req)
    await tell('key.create')
    return { ...after, key }
  }
  if (after.revoked === true && (previousDoc as Key).revoked !== true) await tell('key.revoke')
  return after
}
