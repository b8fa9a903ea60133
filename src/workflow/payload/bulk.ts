import {
  type CollectionAfterOperationHook,
  type CollectionSlug,
  commitTransaction,
  isolateObjectProperty,
  type JsonObject,
  type PayloadRequest,
  type TypeWithID,
  type Where,
} from 'payload'

import { refuseBulkBase } from '../../revisions/payload/takeBase.ts'

type BulkArgs = {
  data?: Record<string, unknown>
  where?: unknown
  limit?: number
  sort?: unknown
  depth?: number
  overrideAccess?: boolean
  overrideLock?: boolean
  trash?: boolean
  req: PayloadRequest
}

type BulkResult = {
  docs: (JsonObject & TypeWithID)[]
  errors: { id: string; message: string; isPublic: boolean }[]
}

const nothing: Where = { id: { exists: false } }

/**
 * A bulk update is many updates by id, one after another and each in its own transaction, so that there is one
 * way to write a story. Payload's own bulk path starts from the live row and would lose a pending draft.
 *
 * @returns arguments with which Payload's operation then finds nothing left to do
 */
export const updateEach = async (collection: CollectionSlug, args: BulkArgs) => {
  const { req } = args
  refuseBulkBase(req, args.data ?? {})
  await commitTransaction(req)
  const result: BulkResult = { docs: [], errors: [] }
  for (const id of await idsOf(collection, args)) await updateOne(result, { collection, id, args })
  return { ...args, where: nothing, bulkResult: result }
}

/** Puts what `updateEach` did in place of Payload's empty answer. */
export const answerEach: CollectionAfterOperationHook = ({ args, result }) => {
  const done: BulkResult | undefined = (args as { bulkResult?: BulkResult }).bulkResult
  return done ?? result
}

const idsOf = async (collection: CollectionSlug, args: BulkArgs): Promise<string[]> => {
  const { docs } = await args.req.payload.find({
    collection,
    depth: 0,
    draft: true,
    limit: args.limit ?? 0,
    overrideAccess: args.overrideAccess ?? false,
    pagination: false,
    req: args.req,
    select: {},
    trash: args.trash ?? false,
    where: args.where as Where,
    ...(typeof args.sort === 'string' && { sort: args.sort }),
  })
  return docs.map(({ id }) => String(id))
}

type One = { collection: CollectionSlug; id: string; args: BulkArgs }

const updateOne = async (result: BulkResult, { collection, id, args }: One): Promise<void> => {
  const { data = {}, depth = 0, overrideAccess = false, overrideLock = false, req } = args
  try {
    const own = isolateObjectProperty(req, ['transactionID', 'context'])
    delete own.transactionID
    own.context = { ...req.context }
    result.docs.push(
      await req.payload.update({ collection, id, data, depth, overrideAccess, overrideLock, req: own }),
    )
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Unknown error'
    result.errors.push({ id, message, isPublic: true })
  }
}
