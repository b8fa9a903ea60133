import type { GraphQLList, GraphQLObjectType, GraphQLOutputType, GraphQLScalarType } from 'graphql'
import { z } from 'zod'

type GraphQL = typeof import('graphql')
type Schema = z.core.JSONSchema.BaseSchema
type Schemas = Readonly<Record<string, Schema>>

type NullableType = GraphQLList<GraphQLOutputType> | GraphQLObjectType | GraphQLScalarType

/**
 * The GraphQL types of schemas that have names: objects with the same members. What has no fixed members, such as the nodes
 * of a text, is JSON.
 *
 * @param graphql Payload's copy of the library
 * @returns object types, in the order of the schemas
 */
export const graphqlTypes = (graphql: GraphQL, schemas: readonly z.ZodType[]): GraphQLObjectType[] => {
  const { $defs = {} } = z.toJSONSchema(z.tuple(schemas as [z.ZodType]))
  const maker = new TypeMaker(graphql, $defs)
  return schemas.map((schema) => maker.named(String(schema.meta()?.id)))
}

class TypeMaker {
  readonly #graphql: GraphQL
  readonly #schemas: Schemas
  readonly #known = new Map<string, GraphQLObjectType>()
  readonly #json: GraphQLScalarType

  constructor(graphql: GraphQL, schemas: Schemas) {
    this.#graphql = graphql
    this.#schemas = schemas
    this.#json = new graphql.GraphQLScalarType({
      name: 'PageJSON',
      description: 'JSON without fixed members.',
    })
  }

  /** The object type of a schema with this name. */
  named(name: string): GraphQLObjectType {
    return this.#object(name, this.#schemas[name] ?? {})
  }

  #object(name: string, { properties = {}, required = [] }: Schema): GraphQLObjectType {
    const known = this.#known.get(name)
    if (known) return known
    const fields = () =>
      Object.fromEntries(
        Object.entries(properties as Schemas).map(([member, schema]) => {
          const type = this.#typeOf(schema, name + member.charAt(0).toUpperCase() + member.slice(1))
          const { description } = schema
          return [
            member,
            {
              type: required.includes(member) ? type : this.#orNull(type),
              ...(description && { description }),
            },
          ]
        }),
      )
    const made = new this.#graphql.GraphQLObjectType({ name, fields })
    this.#known.set(name, made)
    return made
  }

  /** @param name of an object that has none */
  #typeOf(schema: Schema, name: string): GraphQLOutputType {
    const kinds = schema.anyOf ?? typesOf(schema)
    const [kind = schema, ...others] = kinds.filter(({ type }) => type !== 'null')
    const type = others.length > 0 ? this.#json : this.#plainOf(kind, name)
    return kinds.length > others.length + 1 ? type : new this.#graphql.GraphQLNonNull(type)
  }

  #plainOf(schema: Schema, name: string): NullableType {
    const { $ref, items, properties, type } = schema
    if ($ref !== undefined) return this.#referred($ref.slice($ref.lastIndexOf('/') + 1))
    const { GraphQLList } = this.#graphql
    if (type === 'array') return new GraphQLList(this.#typeOf((items ?? {}) as Schema, name))
    if (type === 'object' && properties) return this.#object(name, schema)
    return this.#scalarOf(schema)
  }

  /** A text of the editor is JSON. */
  #referred(name: string): NullableType {
    return this.#schemas[name]?.properties?.['root'] ? this.#json : this.named(name)
  }

  #scalarOf({ const: value, type }: Schema): GraphQLScalarType {
    const { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLString } = this.#graphql
    if (type === 'integer' || Number.isInteger(value)) return GraphQLInt
    const scalars: Readonly<Record<string, GraphQLScalarType>> = {
      boolean: GraphQLBoolean,
      number: GraphQLFloat,
      string: GraphQLString,
    }
    return scalars[String(type)] ?? this.#json
  }

  #orNull(type: GraphQLOutputType): GraphQLOutputType {
    return this.#graphql.isNonNullType(type) ? type.ofType : type
  }
}

/** A schema of several types as one for each. */
const typesOf = (schema: Schema): Schema[] =>
  [schema.type].flat().map((type) => ({ ...schema, type }) as Schema)
