import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'

type Args = { data?: { isPublic?: unknown }; id?: string; overrideAccess?: boolean }

/** Access of the field `isPublic`: who may make a file public that no live story shows. */
export const mayMakePublic = ({ req }: { req: PayloadRequest }): boolean =>
  scopeOf(actorOf(req), 'media', 'make-public') !== undefined

/**
 * Refuses to make a file public, or to undo that, when the role may not. Field access alone would silently drop the value.
 *
 * @throws {Refused} 403 `role-may-not`
 */
export const guardPublic: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { data, id, overrideAccess } = args as Args
  if (data?.isPublic === undefined || overrideAccess === true || mayMakePublic({ req })) return args
  const before = id === undefined ? undefined : await readFlag(req, id)
  if (Boolean(data.isPublic) !== Boolean(before)) {
    const problems = [{ path: 'isPublic', message: 'Only editors may make files public.' }]
    throw refused('role-may-not/make-public', { problems })
  }
  return args
}

const readFlag = async (req: PayloadRequest, id: string): Promise<boolean | null | undefined> => {
  const where = { id: { equals: id } }
  const row = await req.payload.db.findOne<{ id: string; isPublic?: boolean | null }>({
    collection: 'media',
    req,
    where,
  })
  return row?.isPublic
}
