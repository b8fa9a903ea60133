import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'

import { takenAmong } from '../../../editorial/stories/payload/takenAmong.ts'
import { emitMoved } from '../../../events/live/payload/emitMoved.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { isAddressed } from '../../../rules/rights/addressed.ts'
import { addressKey } from '../oldAddress.ts'
import { findRedirect, type RedirectRow } from './rows.ts'

/**
 * Looks at a redirect that an editor makes.
 *
 * @throws {Refused} 400 when the old slug is none, or somebody is there
 */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, req }) => {
  const { from: given, to } = (data ?? {}) as { from?: unknown; to?: { relationTo?: unknown } }
  const resource = to?.relationTo
  if (typeof given !== 'string' || !isAddressed(resource)) return data
  const from = addressKey(given)
  if (from === '' || /\s/.test(from)) throw refused('bad-redirect/address', { path: 'from' })
  if (await findRedirect(req, { resource, from })) throw refused('bad-redirect/twice', { path: 'from' })
  const taken = await takenAmong([from], { id: undefined, collection: resource, req })
  if (taken.has(from)) throw refused('bad-redirect/taken', { slug: from, path: 'from' })
  return { ...data, from, resource }
}

export const logRedirect: CollectionAfterChangeHook<RedirectRow> = async ({ doc, req }) => {
  const { from, resource, to } = doc
  await record(req, { action: 'redirect.create', resource, document: idIn(to), details: { from } })
  await emitMoved(req, { resource, document: idIn(to), from })
}

export const logRemoval: CollectionAfterDeleteHook<RedirectRow> = async ({ doc, req }) => {
  const { from, resource, to } = doc
  await record(req, { action: 'redirect.delete', resource, document: idIn(to), details: { from } })
  await emitMoved(req, { resource, document: idIn(to), from })
}

const idIn = ({ value }: { value: unknown }): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)
