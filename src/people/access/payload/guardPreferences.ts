import {
  type CollectionConfig,
  type Endpoint,
  Forbidden,
  NotFound,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload'

import { wrapEndpoints } from '../../../platform/records/payload/wrapEndpoints.ts'
import { isRecord } from '../../../platform/values/isRecord.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from './actorOf.ts'

const slug = 'payload-preferences'

/**
 * The panel's names have an id in them at most, and its values a list's columns or a form's open tabs; it stores one for
 * each document in whose form somebody has opened or closed something.
 */
const mostOf = { name: 200, value: 65_536, each: 2000 } as const

type Access = NonNullable<CollectionConfig['access']>
type Rule = NonNullable<Access['read']>
type HookArgs = { args: { data?: unknown; overrideAccess?: boolean }; operation: string; req: PayloadRequest }

/**
 * Keeps Payload's preferences to what the panel stores for a person: keys have none, names and values have a largest
 * size, and a person has a largest number of them. Payload's routes by name go past access rules and hooks, so they are wrapped too.
 */
export const guardPreferences = ({ collections }: SanitizedConfig): void => {
  const found = collections.find((collection) => collection.slug === slug)
  if (!found) return
  const { access, hooks } = found
  for (const action of ['create', 'read', 'update', 'delete'] as const)
    access[action] = notForKeys(access[action])
  hooks.beforeOperation.unshift((async ({ args, operation, req }: HookArgs) => {
    if (args.overrideAccess === true || !isRecord(args.data)) return
    demandSmall(args.data['key'], args.data['value'])
    if (operation === 'create') await demandRoom(req)
  }) as never)
  wrapEndpoints([found], guarded)
}

const isKey = (req: PayloadRequest): boolean => actorOf(req).kind === 'key'

const notForKeys =
  (rule: Rule): Rule =>
  (args) =>
    isKey(args.req) ? false : rule(args)

/** @throws {Forbidden} for a key */
const guarded = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    if (isKey(req)) throw new Forbidden(req.t)
    if (endpoint.path === '/:key') await demandSound(req)
    return endpoint.handler(req)
  },
})

/** @throws {Refused} for what is too large, and for one too many; {NotFound} when the one to remove does not exist */
const demandSound = async (req: PayloadRequest): Promise<void> => {
  const { method, routeParams, user } = req
  const name = routeParams?.['key']
  if (method === 'GET' || !user) return
  const isNew = (await countOwn(req, { key: { equals: name } })) === 0
  if (method === 'DELETE' && isNew) throw new NotFound(req.t)
  if (method !== 'POST') return
  const data = req.data ?? (await bodyOf(req))
  demandSmall(name, data)
  if (isNew) await demandRoom(req)
  // Payload's handler reads the body itself.
  Object.assign(req, { json: () => Promise.resolve(data) })
}

/** Without a body, Payload stores an empty value. */
const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return await req.json?.()
  } catch {
    return {}
  }
}

const countOwn = async ({ payload, user }: PayloadRequest, more: Where = {}): Promise<number> => {
  const owner = { 'user.value': { equals: user?.id }, 'user.relationTo': { equals: user?.collection } }
  const { totalDocs } = await payload.db.count({ collection: slug, where: { ...owner, ...more } })
  return totalDocs
}

/** @throws {Refused} 409 `too-many-preferences` */
const demandRoom = async (req: PayloadRequest): Promise<void> => {
  if ((await countOwn(req)) >= mostOf.each) throw refused('too-many-preferences', { most: mostOf.each })
}

/** @throws {Refused} 400 `preference-too-large` */
const demandSmall = (name: unknown, value: unknown): void => {
  if (typeof name === 'string' && name.length > mostOf.name)
    throw refused('preference-too-large/name', { most: mostOf.name, path: 'key' })
  if (Buffer.byteLength(JSON.stringify(value ?? null)) > mostOf.value)
    throw refused('preference-too-large/value', { most: mostOf.value, path: 'value' })
}
