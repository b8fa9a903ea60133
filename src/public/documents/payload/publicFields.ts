import { hash } from 'node:crypto'

import {
  type CollectionSlug,
  flattenAllFields,
  type FlattenedField,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { heldFields } from '../../../platform/values/payload/valueFields.ts'
import type { PublicType } from '../document.ts'
import { publicTypes } from '../keys.ts'
import type { PublicField } from '../members.ts'
import { storeFormat } from '../store.ts'

/** How documents of one type are written: the fields that readers may see, and those that other documents show. */
export type Writing = {
  fields: readonly PublicField[]
  /** Names of the members that others show of it; undefined for all. */
  brief: ReadonlySet<string> | undefined
  /** Changes with whatever changes what is written. */
  shape: string
}

export type Writings = Readonly<Record<PublicType, Writing>>

const known = new WeakMap<Payload, Promise<Writings>>()

/** How documents of each type are written, by the configuration and the public's rights. */
export const writingsOf = (payload: Payload): Promise<Writings> => {
  const found = known.get(payload) ?? readWritings(payload)
  known.set(payload, found)
  return found
}

const readWritings = async (payload: Payload): Promise<Writings> => {
  const all = publicTypes.map(async (type) => [type, await readWriting(payload, type)] as const)
  return Object.fromEntries(await Promise.all(all)) as Writings
}

const readWriting = async (payload: Payload, type: PublicType): Promise<Writing> => {
  const { config } = payload.collections[type as CollectionSlug]
  const req = await publicReq(payload)
  const idField: PublicField = { name: 'id', is: 'value', isMany: false }
  const own = await publicFields(config.flattenedFields, req)
  const fields = own.some(({ name }) => name === 'id') ? own : [idField, ...own]
  const shown: unknown = config.defaultPopulate
  const brief = shown === undefined ? undefined : new Set(['id', ...namesIn(shown)])
  const { serverURL } = payload.config
  const shape = hash(
    'sha256',
    JSON.stringify([storeFormat, fields, [...(brief ?? [])], serverURL]),
    'base64url',
  ).slice(0, 16)
  return { fields, brief, shape }
}

/** Only whole members are shown of a document in another. */
const namesIn = (select: unknown): string[] =>
  Object.entries(select as Record<string, unknown>).flatMap(([name, isShown]) => (isShown ? [name] : []))

/** Fields that readers may see. What is made when it is read is not stored; joins are lists. */
const publicFields = async (
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): Promise<PublicField[]> => {
  const all = await Promise.all(
    fields.map(async (field) => ((await isPublic(field, req)) ? [await publicField(field, req)] : [])),
  )
  return all.flat()
}

const isPublic = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> =>
  field.type !== 'join' && !('virtual' in field && field.virtual) && isReadable(field, req)

/** Whether whoever asks may read a field at all. */
export const isReadable = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access.read : undefined
  return read === undefined || (await read({ req }))
}

const publicField = async (field: FlattenedField, req: PayloadRequest): Promise<PublicField> => {
  const { name, type } = field
  const isMany = 'hasMany' in field && field.hasMany === true
  if (type === 'blocks')
    throw new Error(`Readers are not shown blocks outside a rich text, such as “${name}”.`)
  if (type === 'richText') return { name, is: 'text', held: await heldFieldsOf(field, req) }
  if (type === 'relationship' || type === 'upload')
    return { name, is: 'relation', to: field.relationTo as PublicType | PublicType[], isMany }
  if ('flattenedFields' in field) return rowsOrGroup(field, await publicFields(field.flattenedFields, req))
  return isAddress(field) ? { name, is: 'address' } : { name, is: 'value', isMany }
}

const rowsOrGroup = ({ custom, name, type }: FlattenedField, all: readonly PublicField[]): PublicField => {
  const fields = all.filter((one) => one.name !== 'id')
  if (type !== 'array') return { name, is: 'group', fields }
  const goesWith: unknown = custom?.['goesWith']
  return { name, is: 'rows', fields, goesWith: typeof goesWith === 'string' ? goesWith : undefined }
}

const isAddress = ({ custom }: FlattenedField): boolean => custom?.['address'] !== undefined

type RichText = Extract<FlattenedField, { type: 'richText' }>
type Held = Extract<PublicField, { is: 'text' }>['held']

/** The fields that nodes of a rich text hold, by their kind. */
const heldFieldsOf = async (field: RichText, req: PayloadRequest): Promise<Held> => {
  const read = [...heldFields(field)].map(
    async ([kind, fields]) => [kind, await publicFields(flattenAllFields({ fields }), req)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}
