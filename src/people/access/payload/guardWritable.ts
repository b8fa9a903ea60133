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
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'
import { actorOf } from './actorOf.ts'

type Document = Readonly<Record<string, unknown>>
type Args = { data?: unknown; id?: unknown; where?: unknown; overrideAccess?: boolean }
type Asked = { args: Args; operation: string; req: PayloadRequest }
type Entity = { slug: string; isGlobal: boolean }
type Operation = 'create' | 'update'

/** A field that not everybody may write, and where it is: its own name, behind those of the groups that it is in. */
type Guarded = {
  path: readonly string[]
  field: FlattenedField
  access: Partial<Record<Operation, FieldAccess>>
}

/**
 * Refuses, for every collection and global and whoever writes from outside, another value for a field that the writer may
 * not set: Payload leaves such fields out without a word, and carries out what is left. A field that comes back as it was
 * given asks for nothing and passes, for clients send whole documents.
 */
export const guardWritable = (built: SanitizedConfig): void => {
  const entities = [
    ...built.collections.map((collection) => ({ ...collection, isGlobal: false })),
    ...built.globals.map((global) => ({ ...global, isGlobal: true })),
  ]
  for (const { flattenedFields, hooks, isGlobal, slug } of entities)
    hooks.beforeOperation.unshift(
      guardOf({ isGlobal, slug }, [...given, ...guardedFields(flattenedFields)]) as never,
    )
}

/** What Payload or the database gives every document. Payload has no rule for them: it takes some and drops others. */
const given: readonly Guarded[] = ['createdAt', 'id', 'updatedAt'].map((name) => ({
  path: [name],
  field: { name, type: name === 'id' ? 'text' : 'date' } as FlattenedField,
  access: { create: nobody, update: nobody },
}))

/** The revision that a write is based on is sent in a field that nobody writes. */
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
  async ({ args, operation, req }: Asked): Promise<void> => {
    if ((operation !== 'create' && operation !== 'update') || isOthers(args, req)) return
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

/** The server sets what it likes, and the public nothing at all. A change of many comes again, document by document. */
const isOthers = ({ id, overrideAccess, where }: Args, req: PayloadRequest): boolean =>
  overrideAccess === true || actorOf(req).kind === 'public' || (where !== undefined && id === undefined)

/** What was read before somebody else saved is refused for that, further on. */
const isStale = (data: Document, stored: Document): boolean =>
  typeof data['rev'] === 'number' && data['rev'] !== stored['rev']

type Asking = { data: Document; id: unknown; operation: Operation; req: PayloadRequest }

const barredAmong = async (
  sent: readonly Guarded[],
  { data, id, operation, req }: Asking,
): Promise<Guarded[]> => {
  const ask = { data, req, siblingData: data, ...(typeof id === 'string' && { id }) }
  const barred: Guarded[] = []
  for (const one of sent) if ((await one.access[operation]?.(ask)) === false) barred.push(one)
  return barred
}

/** The document as whoever writes may read it, so that no answer tells them what they may not. */
const readStored = async (
  { isGlobal, slug }: Entity,
  id: unknown,
  req: PayloadRequest,
): Promise<Document> => {
  const asked = { depth: 0, draft: true, overrideAccess: false, req } as const
  if (isGlobal) return { ...(await req.payload.findGlobal({ ...asked, slug: slug as GlobalSlug })) }
  const where = { ...asked, id: String(id), collection: slug as CollectionSlug }
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

/** A relation as its id, a time as the database gives it. */
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
