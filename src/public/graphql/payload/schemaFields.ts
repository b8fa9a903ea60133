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

/** A field of a document, or of a group or row in it, with its GraphQL field and its configuration. */
export type SchemaField = { type: GraphQLObjectType; field: Field; config: FlattenedField }

/** The GraphQL names of a collection's document type, queries and filters. */
export type Names = { one: string; many: string; count: string; filters: readonly string[] }

/** @throws {Error} for a collection whose GraphQL name is not configured */
export const namesOf = ({ collections }: Payload, type: PublicType): Names => {
  const { graphQL } = collections[type as CollectionSlug].config
  const one = graphQL && graphQL.singularName
  if (!one) throw new Error(`${type} has no name in GraphQL.`)
  // Payload's name for the list when singular and plural are the same.
  const many = graphQL.pluralName || `all${one}`
  return { one, many, count: `count${many}`, filters: ['', '_and', '_or'].map((end) => `${one}_where${end}`) }
}

/** All fields of a type's documents, nested ones too. */
export const schemaFieldsOf = (payload: Payload, schema: GraphQLSchema, type: PublicType): SchemaField[] =>
  schemaFieldsIn(
    objectNamed(schema, namesOf(payload, type).one),
    payload.collections[type as CollectionSlug].config.flattenedFields,
  )

type Global = { name: string; access: SanitizedGlobalConfig['access']; fields: SchemaField[] }

/** The GraphQL names of public globals. */
const globalNames: Readonly<Record<string, string>> = { 'site-settings': 'SiteSetting' }

/** All fields of the public globals. */
export const globalSchemaFields = ({ config }: Payload, schema: GraphQLSchema): Global[] =>
  config.globals.flatMap(({ access, flattenedFields, slug }) => {
    const name = globalNames[slug]
    return name ? [{ name, access, fields: schemaFieldsIn(objectNamed(schema, name), flattenedFields) }] : []
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
