import { randomBytes } from 'node:crypto'

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { handOver } from '../../../platform/records/payload/handOver.ts'
import { AccountError } from '../../accounts/payload/errors.ts'
import { record } from '../../audit/payload/record.ts'
import { hashKey, hintOf, makeKey } from '../key.ts'

type Key = { id: string; label: string; scopes: string[]; expiresAt: string; revoked?: boolean | null }

/**
 * Makes the key itself, and stores its hash. Afterwards only its label can change, or it can be revoked.
 *
 * @throws {AccountError} 409 `key-is-fixed` or `key-is-revoked`, 422 `key-expires-past`
 */
export const makeOrKeep: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') return made(req, data as Key)
  const before = originalDoc as Key
  const after = { ...before, ...data }
  if (before.revoked === true && after.revoked !== true) {
    throw new AccountError({
      status: 409,
      code: 'key-is-revoked',
      message: 'A revoked key stays revoked: make a new one.',
    })
  }
  if (fixed(before) !== fixed(after)) {
    throw new AccountError({
      status: 409,
      code: 'key-is-fixed',
      message: 'Scopes and expiry of a key do not change: make a new one, and revoke this.',
    })
  }
  const isRevoked = after.revoked === true && before.revoked !== true
  return isRevoked ? { ...data, revokedAt: new Date().toISOString() } : data
}

const made = (req: PayloadRequest, data: Key) => {
  if (new Date(data.expiresAt).getTime() <= Date.now()) {
    throw new AccountError({
      status: 422,
      code: 'key-expires-past',
      message: 'This time is over.',
      path: 'expiresAt',
    })
  }
  const key = makeKey(randomBytes(32))
  /* It waits for the answer of the request that makes it, and is nowhere else. */
  freshKey.leave(req, key)
  const createdBy = req.user?.collection === 'users' ? req.user.id : null
  return { ...data, createdBy, revoked: false, hash: hashKey(key, req.payload.secret), hint: hintOf(key) }
}

const fixed = ({ scopes, expiresAt }: Key): string =>
  JSON.stringify([scopes.toSorted(), new Date(expiresAt).getTime()])

const freshKey = handOver<string>('freshKey')

/** Shows a new key, this once; and tells the log of it, and of its end. */
export const showAndTell: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
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
