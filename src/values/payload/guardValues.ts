import {
  APIError,
  buildVersionCollectionFields,
  type CollectionSlug,
  type GlobalSlug,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { badQuestion } from '../../problems/payload/badQuestion.ts'
import type { ValueField } from '../field.ts'
import type { FieldsOf } from '../filterProblem.ts'
import { judge } from '../judge.ts'
import { newProblems } from '../newProblems.ts'
import type { ValueProblem } from '../problem.ts'
import { type Question, questionProblem } from '../questionProblem.ts'
import { isFromOutside } from './fromOutside.ts'
import { idsOf } from './idsOf.ts'
import { valueFields } from './valueFields.ts'

type Args = Question & { data?: unknown; id?: unknown; overrideAccess?: boolean }
type Asked = { args: Args; operation: string; req: PayloadRequest }
type Entity = {
  slug: string
  kind: 'collection' | 'global'
  fields: readonly ValueField[]
  /** The fields of its revisions. */
  versionFields: readonly ValueField[]
}

/**
 * Asks the judge of values at every door from outside, before anything reads what was sent: of what a document shall
 * hold, and of what a list is filtered by.
 */
export const guardValues = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  const collections = built.collections.map((collection) => ({
    hooks: collection.hooks,
    entity: {
      slug: collection.slug,
      kind: 'collection' as const,
      fields: valueFields(collection.flattenedFields),
      versionFields: valueFields(buildVersionCollectionFields(built, collection, true)),
    },
  }))
  const globals = built.globals.map(({ flattenedFields, hooks, slug }) => ({
    hooks,
    entity: { slug, kind: 'global' as const, fields: valueFields(flattenedFields), versionFields: [] },
  }))
  const bySlug = new Map<string, readonly ValueField[]>(
    collections.map(({ entity }) => [entity.slug, entity.fields]),
  )
  for (const { entity, hooks } of [...collections, ...globals])
    hooks.beforeOperation.unshift(guardOf(entity, (slug) => bySlug.get(slug)) as never)
  return built
}

const writing: ReadonlySet<string> = new Set(['create', 'update', 'updateByID'])

const guardOf =
  (entity: Entity, fieldsOf: FieldsOf) =>
  async ({ args, operation, req }: Asked): Promise<void> => {
    const isOurs = args.overrideAccess === true
    if (!isOurs) demandQuestion({ args, entity, fieldsOf, operation, req })
    if (writing.has(operation) && (!isOurs || isFromOutside(req.context))) await demandData(entity, args, req)
  }

/** @throws {APIError} 400 `filter-value-wrong` with the field */
const demandQuestion = ({
  args,
  entity,
  fieldsOf,
  operation,
  req,
}: Asked & { entity: Entity; fieldsOf: FieldsOf }) => {
  const fields = operation.includes('Version') ? entity.versionFields : entity.fields
  const problem = questionProblem(args, { fields, fieldsOf, isId: idsOf(req.payload) })
  if (problem) throw badFilter(problem)
}

/** @throws {APIError} 400 `bad-body` with the paths */
const demandData = async (entity: Entity, { data, id }: Args, req: PayloadRequest): Promise<void> => {
  const isId = idsOf(req.payload)
  const problems = judge(entity.fields, data, isId)
  if (problems.length === 0) return
  const stored = judge(entity.fields, await readStored(entity, id, req), isId)
  const errors = newProblems(problems, stored)
  if (errors.length > 0) throw badBody(errors)
}

/** The document that is to be changed, as it is stored. */
const readStored = async ({ kind, slug }: Entity, id: unknown, req: PayloadRequest): Promise<unknown> => {
  const { payload } = req
  const asked = { depth: 0, draft: true, overrideAccess: true, req } as const
  if (kind === 'global') return payload.findGlobal({ ...asked, slug: slug as GlobalSlug })
  if (typeof id !== 'string') return undefined
  return payload.findByID({ ...asked, id, collection: slug as CollectionSlug, disableErrors: true })
}

/** Problems that one answer tells of. */
const mostTold = 20

/** The refusal of values, as Payload’s routes answer it. */
const badBody = (problems: readonly ValueProblem[]): APIError => {
  const errors = problems.slice(0, mostTold).map(({ code, message, path }) => ({ path, code, message }))
  const words = errors.map(({ message, path }) => (path === '' ? message : `${path}: ${message}`)).join(' ')
  return new APIError(words, 400, { code: 'bad-body', errors }, true)
}

const badFilter = ({ code, message, path }: ValueProblem): APIError =>
  badQuestion({ code: 'filter-value-wrong', message: `${path}: ${message}`, field: path, problem: code })
