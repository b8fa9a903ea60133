import type { Access, CollectionConfig, PayloadRequest, SanitizedConfig, Where } from 'payload'

import { scopeOf } from '../allows.ts'
import { actorOf } from './actorOf.ts'
import { holdNewcomers } from './holdNewcomers.ts'

const own =
  (field: string): Access =>
  ({ req }): boolean | Where => {
    const actor = actorOf(req)
    return actor.kind === 'person' ? { [field]: { equals: actor.id } } : false
  }

const staff: Access = ({ req }) => actorOf(req).kind === 'person'

/**
 * Payload's own collections, which it leaves open to every account, or to whoever the framework's default lets
 * in. The panel needs to see who holds a lock; only its holder, or an editor, may take it away or over, and only
 * for themselves.
 */
const rules: Readonly<Record<string, NonNullable<CollectionConfig['access']>>> = {
  'payload-locked-documents': {
    create: ({ req, data }) => staff({ req }) === true && ownsLock(data, actorOf(req)),
    read: staff,
    update: (args) => ownsLock(args.data, actorOf(args.req)) && (mayBreak(args) || own('user.value')(args)),
    delete: (args) => mayBreak(args) || own('user.value')(args),
  },
  'payload-migrations': { create: () => false, read: () => false, update: () => false, delete: () => false },
  'payload-kv': { create: () => false, read: () => false, update: () => false, delete: () => false },
}

/** Whoever may publish may also end another's lock. */
const mayBreak = ({ req }: { req: PayloadRequest }): boolean =>
  scopeOf(actorOf(req), 'articles', 'publish') !== undefined

const ownsLock = (data: unknown, actor: ReturnType<typeof actorOf>): boolean => {
  const user = (data as { user?: { value?: unknown } } | undefined)?.user
  return user === undefined || (actor.kind === 'person' && user.value === actor.id)
}

/** Gives Payload's internal collections rules of ours; they exist only once the configuration is built. */
export const closeInternals = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  for (const { access, slug } of built.collections) Object.assign(access, rules[slug])
  holdNewcomers(built)
  return built
}
