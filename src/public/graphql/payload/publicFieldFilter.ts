import type { GraphQLSchema } from 'graphql'
import type { FlattenedField, Payload, PayloadRequest } from 'payload'

import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import { listedTypes } from '../../documents/keys.ts'
import { isReadable } from '../../documents/payload/publicFields.ts'
import type { FieldFilter } from '../pruneSchema.ts'
import { globalSchemaFields, namesOf, type SchemaField, schemaFieldsOf } from './schemaFields.ts'

/** Public queries that are neither for a collection nor for a global. */
const otherQueries = ['page', 'search']

/** Keeps what the public may use: queries, readable fields, and fields to filter by. */
export const publicFieldFilter = async (payload: Payload, schema: GraphQLSchema): Promise<FieldFilter> => {
  const req = await publicReq(payload)
  const globals = await publicGlobals(payload, schema, req)
  const kept = new Map<string, Set<string>>([
    ['Query', new Set([...queriesOf(payload), ...globals.map(({ name }) => name), ...otherQueries])],
    ...listedTypes.flatMap((type) => filtersOf(payload, type)),
  ])
  const fields = [
    ...listedTypes.flatMap((type) => schemaFieldsOf(payload, schema, type)),
    ...globals.flatMap((global) => global.fields),
  ]
  for (const field of fields) {
    const names = kept.get(field.type.name) ?? new Set(['id'])
    if (await isPublic(field, req)) names.add(field.field.name)
    kept.set(field.type.name, names)
  }
  return (type, field) => kept.get(type)?.has(field) !== false
}

const publicGlobals = async (payload: Payload, schema: GraphQLSchema, req: PayloadRequest) => {
  const all = globalSchemaFields(payload, schema).map(async (global) =>
    (await global.access.read({ req })) === true ? [global] : [],
  )
  return (await Promise.all(all)).flat()
}

const queriesOf = (payload: Payload): string[] =>
  listedTypes.flatMap((type) => {
    const { count, many, one } = namesOf(payload, type)
    return [one, many, count]
  })

type Type = (typeof listedTypes)[number]

/** In GraphQL, the filter `bylines.person` is called `bylines__person`. */
const filtersOf = (payload: Payload, type: Type): [string, Set<string>][] => {
  const fields = Object.keys(publicFilters[type].filters).map((path) => path.replaceAll('.', '__'))
  return namesOf(payload, type).filters.map((name) => [name, new Set(['AND', 'OR', ...fields])])
}

const isPublic = async ({ config }: SchemaField, req: PayloadRequest): Promise<boolean> =>
  targetsOf(config).every((target) => target in publicFilters) && isReadable(config, req)

const targetsOf = (field: FlattenedField): string[] => {
  if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
  return field.type === 'join' ? [field.collection].flat() : []
}
