import type { GraphQLSchema } from 'graphql'
import type { Payload } from 'payload'

import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import type { PublicType } from '../../documents/document.ts'
import { listedTypes } from '../../documents/keys.ts'
import { pruneSchema } from '../pruneSchema.ts'
import { answerPublic, type Field, withRequest } from './context.ts'
import { keepsFor } from './keepsFor.ts'
import { globalPlaces, namesOf, type Place, placesOf } from './places.ts'
import { countOf, documentOf, joinOf, listOf, relationOf, siteOf, textOf } from './resolvers.ts'

/**
 * Lets Payload's schema answer the public from the store of what is public. Whoever else asks is answered as before, and so
 * is what the store does not hold.
 *
 * @throws {Error} for fields of the configuration that the public could not be answered by
 */
export const readPublic = (schema: GraphQLSchema, payload: Payload): void => {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) withRequest(field as Field)
  for (const type of listedTypes) readType(schema, payload, type)
  for (const { name, places } of globalPlaces(payload, schema)) {
    answerPublic(queryNamed(schema, name), siteOf(payload))
    for (const place of places) readRelation(place)
  }
}

/** What of the schema the public may ask, which takes a fraction of the time to validate. */
export const publicSchemaOf = async (schema: GraphQLSchema, payload: Payload): Promise<GraphQLSchema> =>
  pruneSchema(schema, await keepsFor(payload, schema))

const readType = (schema: GraphQLSchema, payload: Payload, type: PublicType): void => {
  const { count, many, one } = namesOf(payload, type)
  const resolvers = {
    [one]: documentOf(type),
    [many]: listOf(payload, type),
    [count]: countOf(payload, type),
  }
  for (const [name, resolve] of Object.entries(resolvers)) answerPublic(queryNamed(schema, name), resolve)
  for (const place of placesOf(payload, schema, type)) {
    readRelation(place)
    readJoin(payload, place)
    readText(payload, place, one)
  }
}

const queryNamed = (schema: GraphQLSchema, name: string): Field => {
  const field = schema.getQueryType()?.getFields()[name]
  if (!field) throw new Error(`GraphQL has no query ${name}.`)
  return field as Field
}

const readRelation = ({ config, field }: Place): void => {
  if (config.type !== 'relationship' && config.type !== 'upload') return
  const { name, relationTo } = config
  if (typeof relationTo !== 'string') {
    if (relationTo.some(isPublic)) throw unforeseen(name, 'a relation to several types')
  } else if (isPublic(relationTo))
    answerPublic(field, relationOf(relationTo, { name, hasMany: config.hasMany === true }))
}

const readJoin = (payload: Payload, { config, field }: Place): void => {
  if (config.type === 'join' && typeof config.collection === 'string' && isPublic(config.collection))
    answerPublic(field, joinOf(payload, config))
}

/** A text that is part of something else would tell the ids of what it leads to. */
const readText = (payload: Payload, { config, field, type }: Place, whole: string): void => {
  if (config.type !== 'richText') return
  if (type.name !== whole) throw unforeseen(config.name, 'a rich text within a group or a row')
  answerPublic(field, textOf(payload, config.name))
}

const isPublic = (slug: string): slug is PublicType => slug in publicFilters

const unforeseen = (name: string, what: string): Error =>
  new Error(`GraphQL does not show readers ${what}, such as “${name}”.`)
