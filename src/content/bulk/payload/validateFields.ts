import type { Field, PayloadRequest, TabAsField } from 'payload'

type AnyField = Field | TabAsField
type Data = Record<string, unknown>
type Place = { data: Data; path: readonly string[] }

/** A validation error of a field. */
export type FieldError = { path: string; message: string }

export type Validation = {
  req: PayloadRequest
  collection: string
  document: Data
  /** Collects the errors. */
  errors: FieldError[]
}

/**
 * Validates the fields of a new document as Payload does: with the same functions, options and conditions. Payload itself
 * copies the whole document for each field, to merge it with an older one, which a new document does not have. Rich texts
 * are left to Payload, because they contain fields.
 */
export const validateFields = async (
  validation: Validation,
  fields: readonly AnyField[],
  place: Place,
): Promise<void> => {
  for (const field of fields) {
    if (field.type === 'richText' || !meetsCondition(validation, field, place)) continue
    await validateValue(validation, field, place)
    for (const inner of placesIn(field, place)) await validateFields(validation, fieldsIn(field), inner)
  }
}

const meetsCondition = (
  { document, req }: Validation,
  { admin }: AnyField,
  { data, path }: Place,
): boolean => {
  const condition = admin && 'condition' in admin ? admin.condition : undefined
  if (!condition) return true
  const options = { blockData: {}, operation: 'create' as const, path: [...path], user: req.user }
  return Boolean(condition(document, data, options))
}

type Validate = (value: unknown, options: object) => Promise<string | true> | string | true

const validateValue = async (
  { collection, document, errors, req }: Validation,
  field: AnyField,
  { data, path }: Place,
): Promise<void> => {
  const name = nameOf(field)
  const { validate } = field as { validate?: Validate | null }
  if (name === undefined || !validate) return
  const place = [...path, name]
  const said = await validate(data[name], {
    ...field,
    collectionSlug: collection,
    data: document,
    event: 'submit',
    operation: 'create',
    overrideAccess: true,
    path: place,
    preferences: { fields: {} },
    req,
    siblingData: data,
  })
  if (said !== true) errors.push({ path: place.join('.'), message: said })
}

const nameOf = (field: AnyField): string | undefined =>
  'name' in field && typeof field.name === 'string' ? field.name : undefined

const fieldsIn = (field: AnyField): readonly AnyField[] => {
  if (field.type === 'tabs') return field.tabs.map((tab) => ({ ...tab, type: 'tab' }))
  return 'fields' in field ? field.fields : []
}

/** The places of the values inside a field: one for each row of a list. */
const placesIn = (field: AnyField, { data, path }: Place): Place[] => {
  const name = nameOf(field)
  if (name === undefined) return [{ data, path }]
  const value = data[name]
  if (field.type === 'array')
    return listIn(value).map((row, index) => ({ data: row, path: [...path, name, String(index)] }))
  return isData(value) ? [{ data: value, path: [...path, name] }] : []
}

const listIn = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null
