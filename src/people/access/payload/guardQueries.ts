import type { CollectionBeforeOperationHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { actorOf } from './actorOf.ts'

type Fields = readonly FlattenedField[]
type Read = { where?: unknown; joins?: unknown; overrideAccess?: boolean }

/**
 * Refuses public queries of related documents that Payload does not restrict to what the caller may read: a nested
 * `contains`, and a path through rows (`bylines.person.biography`), where one row may match the condition and another one
 * the access rule. The answer would reveal what unpublished documents say.
 *
 * @throws {Refused} 400 `filter-not-allowed` with the first path
 */
export const guardQueries: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where, joins, overrideAccess } = args as Read
  if (overrideAccess === true || seesDrafts(actorOf(req))) return args
  const fields = collection.flattenedFields
  const paths = [...unboundPaths(req, fields, where), ...pathsInJoins(req, fields, joins)]
  const [field] = paths
  if (field !== undefined) throw refused('filter-not-allowed/through', { field, data: { field } })
  return args
}

const pathsInJoins = (req: PayloadRequest, fields: Fields, joins: unknown): string[] =>
  entriesOf(joins).flatMap(([name, join]) => {
    const field = fields.find((one) => one.name === name)
    const where = isObject(join) ? join['where'] : undefined
    return field?.type === 'join' ? unboundPaths(req, targetOf(req, field.collection), where) : []
  })

const unboundPaths = (req: PayloadRequest, fields: Fields, where: unknown): string[] =>
  entriesOf(where).flatMap(([key, value]) => {
    const word = key.toLowerCase()
    if (word === 'and' || word === 'or') {
      return entriesOf(value).flatMap(([, inner]) => unboundPaths(req, fields, inner))
    }
    const path = key.replaceAll('__', '.')
    const isNested = entriesOf(value).some(([, operand]) => isObject(operand))
    return isNested || crossesRows(req, fields, { path: path.split('.'), isInRows: false }) ? [path] : []
  })

type Walk = { path: string[]; isInRows: boolean }

const crossesRows = (req: PayloadRequest, fields: Fields, { path, isInRows }: Walk): boolean => {
  const [name, ...rest] = path
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return false
  const target = linkedBy(field)
  if (target !== undefined) {
    if (isInRows) return rest.join('.') !== 'id'
    return crossesRows(req, targetOf(req, target), { path: rest, isInRows: false })
  }
  const inner = 'flattenedFields' in field ? field.flattenedFields : []
  return crossesRows(req, inner, { path: rest, isInRows: isInRows || field.type === 'array' })
}

const linkedBy = (field: FlattenedField): CollectionSlug | undefined => {
  if (field.type === 'join') return oneOf(field.collection)
  return field.type === 'relationship' || field.type === 'upload' ? oneOf(field.relationTo) : undefined
}

const oneOf = (slug: CollectionSlug | CollectionSlug[]): CollectionSlug | undefined =>
  Array.isArray(slug) ? undefined : slug

const targetOf = (req: PayloadRequest, slug: CollectionSlug | CollectionSlug[]): Fields => {
  const one = oneOf(slug)
  return one === undefined ? [] : req.payload.collections[one].config.flattenedFields
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value)

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []
