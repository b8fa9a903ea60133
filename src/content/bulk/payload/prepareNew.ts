import {
  beforeChangeTraverseFields,
  beforeValidateTraverseFields,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  ValidationError,
} from 'payload'

import { type Outcome, takeOutcome } from '../../../editorial/stories/payload/outcome.ts'
import { type FieldError, validateFields } from './validateFields.ts'

type Data = Record<string, unknown>

/** A new document as it will be stored, and the outcome of the guard. */
export type Prepared = { data: Data; outcome: Outcome }

/**
 * Runs everything that Payload's create does before it writes: the same hooks and validation in the same order, as the
 * system. Nothing is written.
 *
 * @throws {ValidationError} with the invalid fields
 * @throws {Refused} with the condition that is not met
 *
 * @reaches payload
 */
export const prepareNew = async (
  req: PayloadRequest,
  resource: CollectionSlug,
  input: Data,
): Promise<Prepared> => {
  const collection = req.payload.collections[resource].config
  const creating = { req, collection }
  const planned = await runBeforeOperation(creating, input)
  const valid = await beforeValidate(creating, planned)
  const guarded = await runBeforeChange(creating, valid)
  const data = await beforeChange(creating, guarded)
  const outcome = takeOutcome(req)
  if (!outcome) throw new Error(`The workflow's guard did not run for a new document of ${resource}.`)
  return { data, outcome }
}

type Creating = { req: PayloadRequest; collection: SanitizedCollectionConfig }

const runBeforeOperation = async ({ req, collection }: Creating, input: Data): Promise<Data> => {
  let args = { data: input, draft: input['_status'] === 'draft', overrideAccess: true, req }
  for (const hook of collection.hooks.beforeOperation) {
    const hookArgs = {
      args,
      collection,
      context: req.context,
      operation: 'create',
      overrideAccess: true,
      req,
    }
    args = ((await hook(hookArgs as never)) as typeof args | undefined) ?? args
  }
  return args.data
}

const runBeforeChange = async ({ req, collection }: Creating, valid: Data): Promise<Data> => {
  let data = valid
  for (const hook of collection.hooks.beforeChange) {
    const hookArgs = {
      collection,
      context: req.context,
      data,
      operation: 'create',
      originalDoc: {},
      req,
    } as const
    data = ((await hook(hookArgs)) as Data | undefined) ?? data
  }
  return data
}

/** The arguments of both of Payload's field traversals. */
const walk = ({ req, collection }: Creating) => ({
  collection,
  context: req.context,
  doc: {},
  global: null,
  operation: 'create' as const,
  overrideAccess: true,
  parentIndexPath: '',
  parentIsLocalized: false,
  parentPath: '',
  parentSchemaPath: '',
  req,
  siblingDoc: {},
})

const beforeValidate = async (creating: Creating, data: Data): Promise<Data> => {
  const { fields } = creating.collection
  await beforeValidateTraverseFields({ ...walk(creating), data, fields, siblingData: data })
  return data
}

const beforeChange = async (creating: Creating, data: Data): Promise<Data> => {
  const { collection, req } = creating
  const errors: FieldError[] = []
  await beforeChangeTraverseFields({
    ...walk(creating),
    data,
    docWithLocales: {},
    errors,
    fieldLabelPath: '',
    fields: unvalidated(collection),
    mergeLocaleActions: [],
    siblingData: data,
    siblingDocWithLocales: {},
    skipValidation: false,
  })
  const validation = { req, collection: collection.slug, document: data, errors }
  await validateFields(validation, collection.fields, { data, path: [] })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
  return data
}

const known = new WeakMap<SanitizedCollectionConfig, Field[]>()

const unvalidated = (collection: SanitizedCollectionConfig): Field[] => {
  const fields = known.get(collection) ?? withoutValidation(collection.fields)
  known.set(collection, fields)
  return fields
}

/** The fields without the validation that `validateFields` does. */
const withoutValidation = <Each extends object>(fields: readonly Each[]): Each[] =>
  fields.map((field) => {
    if ('type' in field && field.type === 'richText') return field
    return {
      ...field,
      ...('validate' in field && { validate: undefined }),
      ...('fields' in field && { fields: withoutValidation(field.fields as object[]) }),
      ...('tabs' in field && { tabs: withoutValidation(field.tabs as object[]) }),
    }
  })
