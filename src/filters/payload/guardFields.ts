import {
  buildVersionCollectionFields,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'

import { badQuestion } from '../../problems/payload/badQuestion.ts'
import { type NamedField, namedFields } from '../fieldPaths.ts'

type Asked = { args: unknown; req: PayloadRequest }
type Question = { where?: unknown; sort?: unknown; joins?: unknown; field?: unknown }
type Walk = { req: PayloadRequest; by: NamedField['by'] }

/**
 * Refuses, for every collection and whoever asks from outside, to filter or sort by what the asker may not read: an
 * answer's length or order would tell it. Payload looks at some of these paths; others it follows through relations,
 * or fails at in the background.
 */
export const guardFields = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  for (const collection of built.collections) {
    const ofVersions = collection.versions ? buildVersionCollectionFields(built, collection, true) : []
    const fields = [...collection.flattenedFields, ...ofVersions]
    const guard = async ({ args, req }: Asked): Promise<void> => {
      if ((args as { overrideAccess?: boolean }).overrideAccess !== true)
        await demandReadable(req, fields, args as Question)
    }
    collection.hooks.beforeOperation.unshift(guard as never)
  }
  return built
}

/** @throws {APIError} 400 `filter-not-allowed` or `sort-not-allowed` with the field */
const demandReadable = async (
  req: PayloadRequest,
  fields: FlattenedField[],
  { field, joins, sort, where }: Question,
): Promise<void> => {
  const distinct: NamedField[] = typeof field === 'string' ? [{ path: field, by: 'filter' }] : []
  for (const { by, path } of [...namedFields({ sort, where }), ...distinct]) {
    if (await isReadable(fields, path.split('.'), { req, by })) continue
    const words = by === 'filter' ? 'filter' : 'sort'
    throw badQuestion({
      code: `${by}-not-allowed`,
      message: `“${path}” is no field to ${words} by: you may not read it, or it does not exist.`,
      ...{ field: path },
    })
  }
  for (const [name, join] of Object.entries(isObject(joins) ? joins : {})) {
    const found = fieldAt(fields, name.split('.'))
    if (found?.type !== 'join' || !isObject(join)) continue
    for (const target of targetsOf(found, req)) await demandReadable(req, target.flattenedFields, join)
  }
}

/** What is not there is Payload’s to refuse. */
const isReadable = async (fields: FlattenedField[], path: string[], walk: Walk): Promise<boolean> => {
  const [name = '', ...rest] = path
  for (const field of fields.filter((one) => one.name === name)) {
    if (!(await mayRead(field, walk.req))) return false
    if (!(await leadsOn(field, rest, walk))) return false
  }
  return true
}

const leadsOn = async (field: FlattenedField, rest: string[], walk: Walk): Promise<boolean> => {
  if (rest.length === 0) return true
  if ('flattenedFields' in field) return isReadable(field.flattenedFields, rest, walk)
  if (field.type === 'blocks') {
    const within = field.blocks.map(({ flattenedFields }) => isReadable(flattenedFields, rest, walk))
    return (await Promise.all(within)).every(Boolean)
  }
  if (field.type !== 'relationship' && field.type !== 'upload' && field.type !== 'join') return true
  if (rest.length === 1 && isOwnPart.test(rest[0] ?? '')) return true
  const onward = rest[0] === 'value' ? rest.slice(1) : rest
  const through = targetsOf(field, walk.req).map((target) => isReadableThrough(target, onward, walk))
  return (await Promise.all(through)).every(Boolean)
}

/** What a relation itself holds. */
const isOwnPart = /^(_?id|value|relationTo)$/

/** An order among documents that the asker sees only some of would tell of the others; a filter, Payload narrows. */
const isReadableThrough = async (
  { access, flattenedFields }: SanitizedCollectionConfig,
  path: string[],
  walk: Walk,
): Promise<boolean> => {
  const may = await access.read({ req: walk.req })
  if (may === false || (may !== true && walk.by === 'sort')) return false
  return isReadable(flattenedFields, path, walk)
}

const mayRead = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> => {
  if ('hidden' in field && field.hidden === true) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read ? read({ req }) : true
}

const targetsOf = (field: FlattenedField, { payload }: PayloadRequest): SanitizedCollectionConfig[] => {
  const slugs =
    field.type === 'join' ? [field.collection].flat() : 'relationTo' in field ? [field.relationTo].flat() : []
  return slugs.map((slug) => payload.collections[slug].config)
}

const fieldAt = (fields: FlattenedField[], [name = '', ...rest]: string[]): FlattenedField | undefined => {
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
