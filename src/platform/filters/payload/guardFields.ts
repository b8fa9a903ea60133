import {
  buildVersionCollectionFields,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { type NamedField, namedFields } from '../fieldPaths.ts'

type HookArgs = { args: unknown; req: PayloadRequest }
type Question = { where?: unknown; sort?: unknown; joins?: unknown; field?: unknown }

/**
 * Adds a hook to every collection that refuses to filter or sort by a field that the caller may not read, because the
 * length or the order of the answer would reveal it. Payload checks only some of these paths. Server code with
 * `overrideAccess` is not checked.
 */
export const guardFields = (built: SanitizedConfig): void => {
  for (const collection of built.collections) {
    const ofVersions = collection.versions ? buildVersionCollectionFields(built, collection, true) : []
    const fields = [...collection.flattenedFields, ...ofVersions]
    const guard = async ({ args, req }: HookArgs): Promise<void> => {
      if ((args as { overrideAccess?: boolean }).overrideAccess !== true)
        await demandReadable(req, fields, args as Question)
    }
    collection.hooks.beforeOperation.unshift(guard as never)
  }
}

/** @throws {Refused} 400 `filter-not-allowed` or `sort-not-allowed` with the field */
const demandReadable = async (
  req: PayloadRequest,
  fields: FlattenedField[],
  { field, joins, sort, where }: Question,
): Promise<void> => {
  const distinct: NamedField[] = typeof field === 'string' ? [{ path: field, by: 'filter' }] : []
  for (const { by, path } of [...namedFields({ sort, where }), ...distinct]) {
    if (!(await isReadable(fields, path.split('.'), req))) throw notReadable(path, by)
  }
  for (const [name, join] of Object.entries(isObject(joins) ? joins : {})) {
    const found = fieldAt(fields, name.split('.'))
    const targets = found?.type === 'join' && isObject(join) ? targetsOf(found, req) : []
    for (const target of targets) await demandReadable(req, target.flattenedFields, join as Question)
  }
}

const notReadable = (field: string, by: NamedField['by']) =>
  refused(`${by}-not-allowed/hidden`, { field, data: { field } })

/** A field that does not exist counts as readable, because Payload refuses it. */
const isReadable = async (
  fields: FlattenedField[],
  path: string[],
  req: PayloadRequest,
): Promise<boolean> => {
  const [name = '', ...rest] = path
  for (const field of fields.filter((one) => one.name === name)) {
    if (!(await mayRead(field, req))) return false
    if (!(await leadsOn(field, rest, req))) return false
  }
  return true
}

const leadsOn = async (field: FlattenedField, rest: string[], req: PayloadRequest): Promise<boolean> => {
  if (rest.length === 0) return true
  if ('flattenedFields' in field) return isReadable(field.flattenedFields, rest, req)
  if (field.type === 'blocks')
    return all(field.blocks, ({ flattenedFields }) => isReadable(flattenedFields, rest, req))
  if (rest.length === 1 && isOwnPart.test(rest[0] ?? '')) return true
  const onward = rest[0] === 'value' ? rest.slice(1) : rest
  return all(targetsOf(field, req), (target) => isReadableThrough(target, onward, req))
}

const all = async <One>(many: readonly One[], isSo: (one: One) => Promise<boolean>): Promise<boolean> =>
  (await Promise.all(many.map(isSo))).every(Boolean)

/** The parts of a path that address the relation itself. */
const isOwnPart = /^(_?id|value|relationTo)$/

/** Partial access is enough: Payload narrows a filter through a relation to the documents that the caller may read. */
const isReadableThrough = async (
  { access, flattenedFields }: SanitizedCollectionConfig,
  path: string[],
  req: PayloadRequest,
): Promise<boolean> => {
  const may = await access.read({ req })
  return may !== false && isReadable(flattenedFields, path, req)
}

const mayRead = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access.read : undefined
  return read ? read({ req }) : true
}

/** The collections that a relation or a join leads to; none for other fields. */
const targetsOf = (field: FlattenedField, { payload }: PayloadRequest): SanitizedCollectionConfig[] => {
  const slugs = field.type === 'join' ? field.collection : 'relationTo' in field ? field.relationTo : []
  return [slugs].flat().map((slug) => payload.collections[slug].config)
}

const fieldAt = (fields: FlattenedField[], [name = '', ...rest]: string[]): FlattenedField | undefined => {
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return field
  return 'flattenedFields' in field ? fieldAt(field.flattenedFields, rest) : undefined
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
