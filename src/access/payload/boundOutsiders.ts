import type {
  CollectionAfterOperationHook,
  GlobalAfterReadHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'

import { seesDrafts } from '../roles.ts'
import { actorOf } from './actorOf.ts'
import { hideUnreadable } from './hideUnreadable.ts'

type Args = Readonly<Record<string, unknown>>
type Operating = { args: unknown; req: PayloadRequest }

/**
 * What holds at every door for whoever may not see drafts: REST, GraphQL, joins, relations, and the server's own
 * code that asks in their name. Asking for drafts or for the trash is asking for what is live, and a relation to
 * something that they may not read is no relation: its id would tell that it exists.
 */
export const boundOutsiders = (config: SanitizedConfig): void => {
  for (const { flattenedFields, hooks } of config.collections) {
    const afterOperation: CollectionAfterOperationHook = async ({ args, result }) => {
      const { overrideAccess, req } = args as { overrideAccess?: boolean; req: PayloadRequest }
      if (isOutsider(req, overrideAccess)) await hideUnreadable(req, flattenedFields, docsIn(result))
      return result
    }
    Object.assign(hooks, {
      beforeOperation: [...listOf(hooks.beforeOperation), liveAlone],
      afterOperation: [...listOf(hooks.afterOperation), afterOperation],
    })
  }
  for (const { flattenedFields, hooks } of config.globals) {
    const afterRead: GlobalAfterReadHook = async ({ doc, overrideAccess, req }) => {
      if (isOutsider(req, overrideAccess)) await hideUnreadable(req, flattenedFields, [doc as Document])
      return doc as unknown
    }
    Object.assign(hooks, {
      beforeOperation: [...listOf(hooks.beforeOperation), liveAlone],
      afterRead: [...listOf(hooks.afterRead), afterRead],
    })
  }
}

const liveAlone = ({ args, req }: Operating): unknown => {
  const given = args as Args
  if (!isOutsider(req, given['overrideAccess']) || !(given['draft'] || given['trash'])) return args
  return { ...given, draft: false, trash: false }
}

const isOutsider = (req: PayloadRequest, overrideAccess: unknown): boolean =>
  overrideAccess !== true && !seesDrafts(actorOf(req))

type Document = Record<string, unknown>

/** The documents of an answer: of a list, or the one; a count has none. */
const docsIn = (result: unknown): Document[] => {
  if (typeof result !== 'object' || result === null) return []
  if ('docs' in result) return Array.isArray(result.docs) ? (result.docs as Document[]) : []
  return 'id' in result ? [result] : []
}

/** Payload's types promise a list where a global has none. */
const listOf = <Hook>(hooks: readonly Hook[] | undefined): readonly Hook[] => hooks ?? []
