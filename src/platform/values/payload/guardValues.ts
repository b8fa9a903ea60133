import type { CollectionSlug, GlobalSlug, PayloadRequest, SanitizedConfig } from 'payload'

import { newProblems } from '../newProblems.ts'
import type { Question } from '../questionProblem.ts'
import { validateValues } from '../validateValues.ts'
import { fieldsToValidate } from './fieldsToValidate.ts'
import { isFromOutside } from './fromOutside.ts'
import { idsOf } from './idsOf.ts'
import { queryProblem } from './queryProblem.ts'
import { badBody, badFilter } from './refusals.ts'

type Args = Question & { data?: unknown; id?: unknown; overrideAccess?: boolean }
type HookArgs = { args: Args; operation: string; req: PayloadRequest }
type Entity = { slug: string; kind: 'collection' | 'global' }

/**
 * Adds a first hook to every collection and global that validates what comes from outside: the data of documents that are
 * written, and the filters of lists. Server code with `overrideAccess` is not checked, unless it sets `fromOutside`.
 */
export const guardValues = (built: SanitizedConfig): void => {
  for (const { hooks, slug } of built.collections)
    hooks.beforeOperation.unshift(guardOf({ slug, kind: 'collection' }) as never)
  for (const { hooks, slug } of built.globals)
    hooks.beforeOperation.unshift(guardOf({ slug, kind: 'global' }) as never)
}

const writing: ReadonlySet<string> = new Set(['create', 'update', 'updateByID'])

const guardOf =
  (entity: Entity) =>
  async ({ args, operation, req }: HookArgs): Promise<void> => {
    const isOurs = args.overrideAccess === true
    if (!isOurs) demandQuestion(entity, { args, operation, req })
    // Whoever is not logged in is refused anyway, and nothing is looked up for them.
    const isToValidate = isOurs ? isFromOutside(req.context) : req.user !== null
    if (writing.has(operation) && isToValidate) await demandData(entity, args, req)
  }

/** @throws {Refused} 400 `filter-value-wrong` with the field */
const demandQuestion = ({ slug }: Entity, { args, operation, req }: HookArgs): void => {
  const { depth, joins, limit, page, where } = args
  const ofVersions = operation.includes('Version')
  const problem = queryProblem(req.payload, slug, { depth, joins, limit, page, where, ofVersions })
  if (problem) throw badFilter(problem)
}

/** @throws {Refused} 400 `bad-body` with the paths */
const demandData = async (entity: Entity, { data, id }: Args, req: PayloadRequest): Promise<void> => {
  const isId = idsOf(req.payload)
  const members = fieldsToValidate(req.payload.config).get(entity.slug)
  if (!members) return
  const problems = validateValues(members, data, isId)
  if (problems.length === 0) return
  const stored = validateValues(members, await readStored(entity, id, req), isId)
  const errors = newProblems(problems, stored)
  if (errors.length > 0) throw badBody(errors)
}

/** The stored document that is to be changed; undefined for a new one. */
const readStored = async ({ kind, slug }: Entity, id: unknown, req: PayloadRequest): Promise<unknown> => {
  const { payload } = req
  const options = { depth: 0, draft: true, overrideAccess: true, req } as const
  if (kind === 'global') return payload.findGlobal({ ...options, slug: slug as GlobalSlug })
  if (typeof id !== 'string') return undefined
  return payload.findByID({ ...options, id, collection: slug as CollectionSlug, disableErrors: true })
}
