import type { GraphQLSchema } from 'graphql'
import type { Payload } from 'payload'

import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import type { PublicType } from '../../documents/document.ts'
import { listedTypes } from '../../documents/keys.ts'
import { pruneSchema } from '../pruneSchema.ts'
import { resolveForPublic, type Field, resolveWithRequest } from './context.ts'
import { publicFieldFilter } from './publicFieldFilter.ts'
import { countOf, documentOf, joinOf, listOf, relationOf, siteOf, textOf } from './resolvers.ts'
import { globalSchemaFields, namesOf, type SchemaField, schemaFieldsOf } from './schemaFields.ts'

/**
 * Changes Payload's schema so that the public is answered from the store of public documents. For everybody else, and for
 * fields that the store does not have, the original resolvers are used.
 *
 * @throws {Error} for a kind of field that public resolvers do not support
 */
export const usePublicResolvers = (schema: GraphQLSchema, payload: Payload): void => {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {}))
    resolveWithRequest(field as Field)
  for (const type of listedTypes) resolveType(schema, payload, type)
  for (const { name, fields } of globalSchemaFields(payload, schema)) {
    resolveForPublic(queryNamed(schema, name), siteOf(payload))
    for (const field of fields) resolveRelation(field)
  }
}

/** The part of a schema that the public may use. Validating a query against it takes a fraction of the time. */
export const publicSchemaOf = async (schema: GraphQLSchema, payload: Payload): Promise<GraphQLSchema> =>
  pruneSchema(schema, await publicFieldFilter(payload, schema))

const resolveType = (schema: GraphQLSchema, payload: Payload, type: PublicType): void => {
  const { count, many, one } = namesOf(payload, type)
  const resolvers = {
    [one]: documentOf(type),
    [many]: listOf(payload, type),
    [count]: countOf(payload, type),
  }
  for (const [name, resolve] of Object.entries(resolvers)) resolveForPublic(queryNamed(schema, name), resolve)
  for (const field of schemaFieldsOf(payload, schema, type)) {
    resolveRelation(field)
    resolveJoin(payload, field)
    resolveText(payload, field, one)
  }
}

const queryNamed = (schema: GraphQLSchema, name: string): Field => {
  const field = schema.getQueryType()?.getFields()[name]
  if (!field) throw new Error(`GraphQL has no query ${name}.`)
  return field as Field
}

const resolveRelation = ({ config, field }: SchemaField): void => {
  if (config.type !== 'relationship' && config.type !== 'upload') return
  const { name, relationTo } = config
  if (typeof relationTo !== 'string') {
    if (relationTo.some(isPublic)) throw notSupported(name, 'a relation to several types')
  } else if (isPublic(relationTo))
    resolveForPublic(field, relationOf(relationTo, { name, hasMany: config.hasMany === true }))
}

const resolveJoin = (payload: Payload, { config, field }: SchemaField): void => {
  if (config.type === 'join' && typeof config.collection === 'string' && isPublic(config.collection))
    resolveForPublic(field, joinOf(payload, config))
}

/**
 * Rich texts are supported at the top level only: within a group or a row, Payload's resolver would show ids of
 * documents that are not public.
 */
const resolveText = (payload: Payload, { config, field, type }: SchemaField, whole: string): void => {
  if (config.type !== 'richText') return
  if (type.name !== whole) throw notSupported(config.name, 'a rich text within a group or a row')
  resolveForPublic(field, textOf(payload, config.name))
}

const isPublic = (slug: string): slug is PublicType => slug in publicFilters

const notSupported = (name: string, what: string): Error =>
  new Error(`Public GraphQL does not support ${what}, such as “${name}”.`)
