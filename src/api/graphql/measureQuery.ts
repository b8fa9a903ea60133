import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/** How large a query is. */
export type QuerySize = {
  /** Levels of fields. */
  depth: number
  aliases: number
  rootFields: number
  /** Fields of the widest selection. */
  fields: number
  /** A field costs 1, times the documents of the lists that it is in. */
  cost: number
  /** The largest number of documents that one list may return; infinite for a list without a limit. */
  longest: number
  /** How often the whole schema is selected. Each alias in it, and each list of fields inside another, counts once more. */
  schemas: number
  /** The same for single types of the schema. */
  types: number
}

type Part = Omit<QuerySize, 'rootFields'> & {
  width: number
  hasDocs: boolean
  /** How deep introspection's lists of fields and types are nested. */
  listLevels: number
}
type Values = Readonly<Record<string, unknown>>
type Walk = {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  measured: Map<string, Part>
  variables: Values
}

const zero = { depth: 0, aliases: 0, fields: 0, cost: 0, longest: 0, schemas: 0, types: 0 }

const emptyPart: Part = { ...zero, width: 0, hasDocs: false, listLevels: 0 }

/** Payload's default limit of a list. */
const defaultLimit = 10

/** The number of documents that a list without a limit counts as. */
const unlimitedCount = 1000

/** Introspection fields that return lists: nesting one in another multiplies the size of the answer. */
const listsOfTypes: ReadonlySet<string> = new Set([
  'fields',
  'inputFields',
  'interfaces',
  'possibleTypes',
  'enumValues',
])

/**
 * Measures a query before it is validated: each fragment once, however often it is spread, so that measuring
 * costs no more than reading. Introspection has a limit of its own and costs nothing here.
 *
 * @returns the maximum of each measure over its operations
 */
export const measureQuery = ({ definitions }: DocumentNode, variables: Values): QuerySize => {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
  const walk: Omit<Walk, 'variables'> = {
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    measured: new Map(),
  }
  const sizes = definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => sizeOf(operation, { ...walk, measured: new Map(), variables }))
  return sizes.reduce(maxSize, { ...zero, rootFields: 0 })
}

const sizeOf = (operation: OperationDefinitionNode, walk: Walk): QuerySize => {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ defaultValue, variable }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
  )
  const variables = { ...(Object.fromEntries(defaults) as Values), ...walk.variables }
  const { width, depth, aliases, fields, cost, longest, schemas, types } = partOf(operation.selectionSet, {
    ...walk,
    variables,
  })
  return { rootFields: width, depth, aliases, fields, cost, longest, schemas, types }
}

const maxSize = (one: QuerySize, other: QuerySize): QuerySize => ({
  depth: Math.max(one.depth, other.depth),
  aliases: Math.max(one.aliases, other.aliases),
  rootFields: Math.max(one.rootFields, other.rootFields),
  fields: Math.max(one.fields, other.fields),
  cost: Math.max(one.cost, other.cost),
  longest: Math.max(one.longest, other.longest),
  schemas: Math.max(one.schemas, other.schemas),
  types: Math.max(one.types, other.types),
})

const partOf = (set: SelectionSetNode | undefined, walk: Walk): Part => {
  const sum = (set?.selections ?? []).reduce(
    (part, one) => addParts(part, selectionPart(one, walk)),
    emptyPart,
  )
  return { ...sum, fields: Math.max(sum.fields, sum.width) }
}

const addParts = (one: Part, other: Part): Part => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  fields: Math.max(one.fields, other.fields),
  cost: Math.min(one.cost + other.cost, Number.MAX_SAFE_INTEGER),
  longest: Math.max(one.longest, other.longest),
  schemas: one.schemas + other.schemas,
  types: one.types + other.types,
  listLevels: Math.max(one.listLevels, other.listLevels),
  width: one.width + other.width,
  hasDocs: one.hasDocs || other.hasDocs,
})

const selectionPart = (selection: SelectionNode, walk: Walk): Part => {
  switch (selection.kind) {
    case Kind.FIELD:
      return fieldPart(selection, walk)
    case Kind.INLINE_FRAGMENT:
      return partOf(selection.selectionSet, walk)
    case Kind.FRAGMENT_SPREAD:
      return fragmentPart(selection.name.value, walk)
  }
}

/** A fragment that spreads itself counts as nothing, because validation refuses it. */
const fragmentPart = (name: string, walk: Walk): Part => {
  const known = walk.measured.get(name)
  if (known) return known
  walk.measured.set(name, emptyPart)
  const part = partOf(walk.fragments.get(name)?.selectionSet, walk)
  walk.measured.set(name, part)
  return part
}

const fieldPart = (field: FieldNode, walk: Walk): Part => {
  const aliases = field.alias ? 1 : 0
  const name = field.name.value
  const inner = partOf(field.selectionSet, walk)
  if (name.startsWith('__')) return introspectionPart(name, aliases, inner)
  const requested = limitOf(field, walk.variables)
  const limit = requested ?? (inner.hasDocs ? defaultLimit : 1)
  return {
    depth: 1 + inner.depth,
    aliases: aliases + inner.aliases,
    fields: inner.fields,
    cost: Math.min(1 + Math.min(limit, unlimitedCount) * inner.cost, Number.MAX_SAFE_INTEGER),
    longest: Math.max(requested ?? 0, inner.longest),
    schemas: inner.schemas,
    types: inner.types,
    width: 1,
    hasDocs: name === 'docs',
    listLevels: inner.listLevels + (listsOfTypes.has(name) ? 1 : 0),
  }
}

const introspectionPart = (name: string, aliases: number, inner: Part): Part => {
  const times = 1 + inner.aliases + Math.max(0, inner.listLevels - 1)
  return {
    ...emptyPart,
    aliases: aliases + inner.aliases,
    schemas: name === '__schema' ? times : 0,
    types: name === '__type' ? times : 0,
    width: 1,
  }
}

/** The limit of a field's list. A limit of 0 or less, or `pagination: false`, means all documents. */
const limitOf = (field: FieldNode, variables: Values): number | undefined => {
  const limit = argumentOf(field, 'limit', variables)
  if (typeof limit === 'number') return limit <= 0 ? Infinity : limit
  return argumentOf(field, 'pagination', variables) === false ? Infinity : undefined
}

const argumentOf = (field: FieldNode, name: string, variables: Values): unknown => {
  const value = field.arguments?.find((one) => one.name.value === name)?.value
  return value && valueFromASTUntyped(value, variables)
}
