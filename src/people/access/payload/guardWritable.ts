import type {
  CollectionSlug,
  FieldAccess,
  FlattenedField,
  GlobalSlug,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { isRecord } from '../../../platform/values/isRecord.ts'
import { type Refused, refused } from '../../../rules/refusals/refused.ts'
import { isOutsider } from '../../../rules/roles/roles.ts'
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'
import { actorOf } from './actorOf.ts'

type Document = Readonly<Record<string, unknown>>
type Args = { data?: unknown; id?: unknown; where?: unknown; overrideAccess?: boolean }
type HookArgs = { args: Args; operation: string; req: PayloadRequest }
type Entity = { slug: string; isGlobal: boolean }
type Operation = 'create' | 'update'

/** A field with write access of its own, and its path through groups. */
type Guarded = {
  path: readonly string[]
  field: FlattenedField
  access: Partial<Record<Operation, FieldAccess>>
}

/**
 * Adds a hook to every collection and global that refuses a changed value of a field that the caller may not set. Payload
 * would silently drop such fields and write the rest. An unchanged value is accepted, because clients send whole
 * documents back.
 */
export const guardWritable = (built: SanitizedConfig): void => {
  const entities = [
    ...built.collections.map((collection) => ({ ...collection, isGlobal: false })),
    ...built.globals.map((global) => ({ ...global, isGlobal: true })),
  ]
  for (const { flattenedFields, hooks, isGlobal, slug } of entities)
    hooks.beforeOperation.unshift(
      guardOf({ isGlobal, slug }, [...automaticFields, ...guardedFields(flattenedFields)]) as never,
    )
}

/** Fields that Payload or the database sets. Payload accepts some of them from clients and drops others. */
const automaticFields: readonly Guarded[] = ['createdAt', 'id', 'updatedAt'].map((name) => ({
  path: [name],
  field: { name, type: name === 'id' ? 'text' : 'date' } as FlattenedField,
  access: { create: nobody, update: nobody },
}))

/** Whether a field carries the revision that a write is based on, which is never written itself. */
const isBase = ({ name }: FlattenedField): boolean => name === 'rev'

const guardedFields = (fields: readonly FlattenedField[], above: readonly string[] = []): Guarded[] =>
  fields.flatMap((field) => {
    const path = [...above, field.name]
    const access = 'access' in field ? field.access : undefined
    if (!isBase(field) && (access?.create ?? access?.update)) return [{ access, field, path }]
    return field.type === 'group' ? guardedFields(field.flattenedFields, path) : []
  })

const guardOf =
  (entity: Entity, guarded: readonly Guarded[]) =>
  async ({ args, operation, req }: HookArgs): Promise<void> => {
    if ((operation !== 'create' && operation !== 'update') || isExempt(args, req)) return
    const data = (args.data ?? {}) as Document
    const sent = guarded.filter(({ path }) => valueAt(data, path) !== undefined)
    const barred = await barredAmong(sent, { data, id: args.id, operation, req })
    if (barred.length === 0) return
    const stored = operation === 'create' ? {} : await readStored(entity, args.id, req)
    if (isStale(data, stored)) return
    const changed = barred.filter(
      ({ field, path }) => !isEquivalent(asStored(field, valueAt(data, path)), storedAt(stored, field, path)),
    )
    if (changed.length > 0) throw notWritable(changed.map(({ path }) => path.join('.')))
  }

/** Writes that are checked elsewhere: those of the server, those of outsiders, and bulk updates, which are split by document. */
const isExempt = ({ id, overrideAccess, where }: Args, req: PayloadRequest): boolean =>
  overrideAccess === true || isOutsider(actorOf(req)) || (where !== undefined && id === undefined)

/** A write based on an older revision is refused later, with a better message. */
const isStale = (data: Document, stored: Document): boolean =>
  typeof data['rev'] === 'number' && data['rev'] !== stored['rev']

type Asking = { data: Document; id: unknown; operation: Operation; req: PayloadRequest }

const barredAmong = async (
  sent: readonly Guarded[],
  { data, id, operation, req }: Asking,
): Promise<Guarded[]> => {
  const accessArgs = { data, req, siblingData: data, ...(typeof id === 'string' && { id }) }
  const barred: Guarded[] = []
  for (const one of sent) if ((await one.access[operation]?.(accessArgs)) === false) barred.push(one)
  return barred
}

/** The document as far as the caller may read it, so that the refusal reveals nothing else. */
const readStored = async (
  { isGlobal, slug }: Entity,
  id: unknown,
  req: PayloadRequest,
): Promise<Document> => {
  const options = { depth: 0, draft: true, overrideAccess: false, req } as const
  if (isGlobal) return { ...(await req.payload.findGlobal({ ...options, slug: slug as GlobalSlug })) }
  const where = { ...options, id: String(id), collection: slug as CollectionSlug }
  return { ...(await req.payload.findByID({ ...where, disableErrors: true, trash: true })) }
}

const valueAt = (data: Document, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (within, name) => (isRecord(within) && Object.hasOwn(within, name) ? within[name] : undefined),
    data,
  )

const storedAt = (stored: Document, field: FlattenedField, path: readonly string[]): unknown => {
  const value = valueAt(stored, path) ?? ('defaultValue' in field ? field.defaultValue : undefined)
  return asStored(field, value)
}

/** Normalises a value for comparison: a relation to its id, a time to ISO 8601. */
const asStored = (field: FlattenedField, value: unknown): unknown => {
  if (Array.isArray(value) && 'relationTo' in field) return value.map((one) => asStored(field, one))
  if ('relationTo' in field && isRecord(value)) return value['id']
  if (field.type !== 'date' || typeof value !== 'string') return value
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? value : time.toISOString()
}

const notWritable = (paths: readonly string[]): Refused => {
  const problems = paths.map((path) => ({ path, message: 'You may not set this field.' }))
  return refused('field-not-writable', { fields: paths, problems })
}
