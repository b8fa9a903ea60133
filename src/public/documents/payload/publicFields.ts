import { flattenAllFields, type FlattenedField, type PayloadRequest } from 'payload'

import { heldFields } from '../../../platform/values/payload/valueFields.ts'
import type { PublicType } from '../document.ts'
import type { PublicField } from '../members.ts'

/** The fields that readers may see. Virtual fields and joins are not stored: they are computed for each answer. */
export const publicFields = async (
  fields: readonly FlattenedField[],
  req: PayloadRequest,
): Promise<PublicField[]> => {
  const all = await Promise.all(
    fields.map(async (field) => ((await isPublic(field, req)) ? [await toPublicField(field, req)] : [])),
  )
  return all.flat()
}

const isPublic = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> =>
  field.type !== 'join' && !('virtual' in field && field.virtual) && isReadable(field, req)

/** Whether the user of a request may read a field. */
export const isReadable = async (field: FlattenedField, req: PayloadRequest): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return false
  const read = 'access' in field ? field.access.read : undefined
  return read === undefined || (await read({ req }))
}

const toPublicField = async (field: FlattenedField, req: PayloadRequest): Promise<PublicField> => {
  const { name, type } = field
  const isMany = 'hasMany' in field && field.hasMany === true
  if (type === 'blocks')
    throw new Error(`Public documents cannot have blocks outside of rich text. “${name}” is such a field.`)
  if (type === 'richText') return { name, is: 'text', held: await readFieldsByKind(field, req) }
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
type FieldsByKind = Extract<PublicField, { is: 'text' }>['held']

/** The public fields of the nodes of a rich text, by kind of node. */
const readFieldsByKind = async (field: RichText, req: PayloadRequest): Promise<FieldsByKind> => {
  const read = [...heldFields(field)].map(
    async ([kind, fields]) => [kind, await publicFields(flattenAllFields({ fields }), req)] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}
