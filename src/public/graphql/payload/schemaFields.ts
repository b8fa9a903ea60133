import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import type { CollectionSlug, FlattenedField, Payload, SanitizedGlobalConfig } from 'payload'

import type { PublicType } from '../../documents/document.ts'
import type { Field } from './context.ts'

/** A field of a document, or of a part of one, in the schema and in the configuration. */
export type SchemaField = { type: GraphQLObjectType; field: Field; config: FlattenedField }

/** What the type of a document, its queries and its filters are called. */
export type Names = { one: string; many: string; count: string; filters: readonly string[] }

/** @throws {Error} for a collection that has no name of its own in GraphQL */
export const namesOf = ({ collections }: Payload, type: PublicType): Names => {
  const { graphQL } = collections[type as CollectionSlug].config
  const one = graphQL && graphQL.singularName
  if (!one) throw new Error(`${type} has no name in GraphQL.`)
  // What Payload calls a list where the singular is the plural too.
  const many = graphQL.pluralName || `all${one}`
  return { one, many, count: `count${many}`, filters: ['', '_and', '_or'].map((end) => `${one}_where${end}`) }
}

/** Every field of the documents of a type. */
export const schemaFieldsOf = (payload: Payload, schema: GraphQLSchema, type: PublicType): SchemaField[] =>
  schemaFieldsIn(
    objectNamed(schema, namesOf(payload, type).one),
    payload.collections[type as CollectionSlug].config.flattenedFields,
  )

type Global = { name: string; access: SanitizedGlobalConfig['access']; places: SchemaField[] }

/** What Payload calls the global that readers are shown: the site's settings. */
const globalNames: Readonly<Record<string, string>> = { 'site-settings': 'SiteSetting' }

/** Every field of those globals. */
export const globalSchemaFields = ({ config }: Payload, schema: GraphQLSchema): Global[] =>
  config.globals.flatMap(({ access, flattenedFields, slug }) => {
    const name = globalNames[slug]
    return name ? [{ name, access, places: schemaFieldsIn(objectNamed(schema, name), flattenedFields) }] : []
  })

const schemaFieldsIn = (type: GraphQLObjectType, fields: readonly FlattenedField[]): SchemaField[] =>
  fields.flatMap((config) => {
    const field = type.getFields()[config.name] as Field | undefined
    if (!field) return []
    const inner: GraphQLNamedType = getNamedType(field.type)
    const isNested = 'flattenedFields' in config && isObjectType(inner)
    return [{ type, field, config }, ...(isNested ? schemaFieldsIn(inner, config.flattenedFields) : [])]
  })

const objectNamed = (schema: GraphQLSchema, name: string): GraphQLObjectType => {
  const type = schema.getType(name)
  if (!isObjectType(type)) throw new Error(`There is no ${name} in the GraphQL schema.`)
  return type
}
