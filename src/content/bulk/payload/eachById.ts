import {
  type CollectionAfterOperationHook,
  type CollectionSlug,
  commitTransaction,
  isolateObjectProperty,
  type JsonObject,
  type PayloadRequest,
  type SanitizedConfig,
  type TypeWithID,
  type Where,
} from 'payload'

import { refuseBulkBase } from '../../../editorial/revisions/payload/takeBase.ts'
import { refusalOf } from '../../../platform/database/payload/refusalOf.ts'
import { dataOfPayloads } from '../../../platform/problems/payload/answerRefused.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { refused } from '../../../rules/refusals/refused.ts'

type BulkArgs = {
  id?: string | number
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
  errors: { id: string; code: string; message: string; isPublic: boolean }[]
}

const nothing: Where = { id: { exists: false } }

/**
 * Splits a bulk update into updates by id, and a bulk deletion into deletions, one after another and each in its own
 * transaction, so that there is one way to write a document. Payload's own bulk operations start from the live row, which
 * would lose a pending draft, and run all hooks concurrently in one transaction, so that log events and checks interfere.
 */
export const eachById = (built: SanitizedConfig): void => {
  for (const { access, hooks, slug } of built.collections) {
    const collection = slug
    const takeApart = async (operating: Operating): Promise<unknown> => {
      const { operation, req } = operating
      const args = operating.args as BulkArgs
      if ((operation !== 'delete' && operation !== 'update') || args.id !== undefined) return args
      if (!args.where) throw refused('where-missing', { path: 'where' })
      // Without access, Payload refuses the operation next.
      if (args.overrideAccess !== true && (await access[operation]({ req })) === false) return args
      return changeEach(collection, args, operation)
    }
    hooks.beforeOperation = [...hooks.beforeOperation, takeApart as never]
    hooks.afterOperation = [answerEach, ...hooks.afterOperation]
  }
}

type Operating = { args: unknown; operation: string; req: PayloadRequest }
type Operation = 'delete' | 'update'

/** Runs the operation for each document. @returns arguments with which Payload's own operation does nothing more */
const changeEach = async (collection: CollectionSlug, args: BulkArgs, operation: Operation) => {
  const { req } = args
  refuseBulkBase(req, args.data ?? {})
  await commitTransaction(req)
  const result: BulkResult = { docs: [], errors: [] }
  for (const id of await idsOf(collection, args)) await changeOne(result, { collection, id, args, operation })
  return { ...args, where: nothing, bulkResult: result }
}

/** Replaces Payload's empty answer by the results of the single operations. */
const answerEach: CollectionAfterOperationHook = ({ args, result }) => {
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

type One = { collection: CollectionSlug; id: string; args: BulkArgs; operation: Operation }

const changeOne = async (result: BulkResult, { args, collection, id, operation }: One): Promise<void> => {
  const { data = {}, depth = 0, overrideAccess = false, overrideLock = false, req, trash = false } = args
  try {
    const own = isolateObjectProperty(req, ['transactionID', 'context'])
    delete own.transactionID
    own.context = { ...req.context }
    const target = { collection, id, depth, overrideAccess, overrideLock, req: own, trash }
    result.docs.push(
      operation === 'update'
        ? await req.payload.update({ ...target, data })
        : await req.payload.delete(target),
    )
  } catch (error) {
    result.errors.push({ id, ...errorEntry(error, req), isPublic: true })
  }
}

/** What is said of a document that could not be written. Errors that nobody expected go to the log. */
const errorEntry = (error: unknown, { payload }: PayloadRequest): { code: string; message: string } => {
  const refusal = refusalOf(error)
  if (refusal) return { code: refusal.data.code, message: refusal.message }
  const known = error instanceof Error ? error : new Error(String(error))
  const { code } = dataOfPayloads(known)
  if (code !== 'server-error') return { code, message: known.message }
  payload.logger.error({ err: known, msg: 'A bulk write failed.' })
  return { code, message: refuse(code).message }
}
