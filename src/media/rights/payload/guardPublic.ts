import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'

type Args = { data?: { isPublic?: unknown }; id?: string; overrideAccess?: boolean }

/** Field access: who may make a file public that no live story shows. */
export const mayMakePublic = ({ req }: { req: PayloadRequest }): boolean =>
  scopeOf(actorOf(req), 'media', 'make-public') !== undefined

/**
 * Refuses to make a file public, or to take that back, where the role may not. Field access alone would leave the
 * value out without a word.
 *
 * @throws {APIError} 403 `role-may-not`
 */
export const guardPublic: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { data, id, overrideAccess } = args as Args
  if (data?.isPublic === undefined || overrideAccess === true || mayMakePublic({ req })) return args
  const before = id === undefined ? undefined : await readFlag(req, id)
  if (Boolean(data.isPublic) !== Boolean(before)) {
    const errors = [{ path: 'isPublic', message: 'Editors make files public.' }]
    throw new APIError(
      'Your role may not make this public, or take it back.',
      403,
      { code: 'role-may-not', errors },
      true,
    )
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
