import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeValidateHook,
  ValidationError,
} from 'payload'

import { record } from '../../audit/payload/record.ts'
import { takenLike } from '../../slugs/payload/takenLike.ts'
import { isSlug } from '../../slugs/slugify.ts'
import { findRedirect, isAddressed, type RedirectRow } from './rows.ts'

/**
 * Looks at a redirect that an editor makes.
 *
 * @throws {ValidationError} when the old slug is none, or somebody is there
 */
export const checkRedirect: CollectionBeforeValidateHook = async ({ data, req }) => {
  const { from, to } = (data ?? {}) as { from?: unknown; to?: { relationTo?: unknown } }
  const resource = to?.relationTo
  if (typeof from !== 'string' || !isAddressed(resource)) return data
  if (!isSlug(from)) throw refusal('Use lower-case letters, digits and single hyphens.')
  if (await findRedirect(req, { resource, from }))
    throw refusal('There is a redirect from here; delete it first.')
  const taken = await takenLike(from, { id: undefined, collection: resource, req })
  if (taken.has(from))
    throw refusal(`“${from}” is the address of a document; only an old one can lead elsewhere.`)
  return { ...data, resource }
}

export const logRedirect: CollectionAfterChangeHook<RedirectRow> = async ({ doc, req }) => {
  const { from, resource, to } = doc
  await record(req, { action: 'redirect.create', resource, document: idIn(to), details: { from } })
}

export const logRemoval: CollectionAfterDeleteHook<RedirectRow> = async ({ doc, req }) => {
  const { from, resource, to } = doc
  await record(req, { action: 'redirect.delete', resource, document: idIn(to), details: { from } })
}

const idIn = ({ value }: { value: unknown }): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

const refusal = (message: string): ValidationError =>
  new ValidationError({ collection: 'redirects', errors: [{ path: 'from', message }] })
