import {
  type GraphQLFieldConfigMap,
  type GraphQLInputFieldConfigMap,
  GraphQLInputObjectType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  type GraphQLType,
  GraphQLUnionType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** Whether a field of a type is kept, by their names. */
export type FieldFilter = (type: string, field: string) => boolean

/**
 * Makes a smaller schema from another one: the kept queries, and the types that kept fields refer to, with their names,
 * arguments and resolvers. Validating a query takes less time with fewer types.
 *
 * @param whole its kept fields must not refer to interfaces
 */
export const pruneSchema = (whole: GraphQLSchema, isKept: FieldFilter): GraphQLSchema =>
  new GraphQLSchema({ query: new SchemaPruner(isKept).copyOf(whole.getQueryType()) })

class SchemaPruner {
  readonly #copies = new Map<string, GraphQLNamedType>()
  readonly #isKept: FieldFilter

  constructor(isKept: FieldFilter) {
    this.#isKept = isKept
  }

  /** Copies a type. The copy is of the same kind: a list, an object and so on. */
  copyOf<Type extends GraphQLType | null | undefined>(type: Type): Type {
    const copy: unknown = isNonNullType(type)
      ? new GraphQLNonNull(this.copyOf(type.ofType))
      : isListType(type)
        ? new GraphQLList(this.copyOf(type.ofType))
        : type && this.#named(type as GraphQLNamedType)
    return copy as Type
  }

  #named(type: GraphQLNamedType): GraphQLNamedType {
    const known = this.#copies.get(type.name)
    if (known) return known
    const copy = this.#pruned(type)
    this.#copies.set(type.name, copy)
    return copy
  }

  #pruned(type: GraphQLNamedType): GraphQLNamedType {
    if (isObjectType(type)) {
      const { fields, ...config } = type.toConfig()
      return new GraphQLObjectType({ ...config, fields: () => this.#fields(type.name, fields) })
    }
    if (isUnionType(type)) {
      const { types, ...config } = type.toConfig()
      return new GraphQLUnionType({ ...config, types: () => types.map((one) => this.copyOf(one)) })
    }
    if (!isInputObjectType(type)) return type
    const { fields, ...config } = type.toConfig()
    return new GraphQLInputObjectType({
      ...config,
      fields: () => this.#inputs(this.#kept(type.name, fields)),
    })
  }

  #fields(type: string, fields: GraphQLFieldConfigMap<unknown, unknown>) {
    const kept = Object.entries(this.#kept(type, fields)).map(([name, field]) => [
      name,
      { ...field, type: this.copyOf(field.type), args: this.#inputs(field.args ?? {}) },
    ])
    return Object.fromEntries(kept) as typeof fields
  }

  #inputs(fields: GraphQLInputFieldConfigMap): GraphQLInputFieldConfigMap {
    const copied = Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, type: this.copyOf(field.type) },
    ])
    return Object.fromEntries(copied) as typeof fields
  }

  #kept<Field>(type: string, fields: Record<string, Field>): Record<string, Field> {
    return Object.fromEntries(Object.entries(fields).filter(([name]) => this.#isKept(type, name)))
  }
}
