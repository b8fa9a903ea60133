import type { PayloadRequest, SanitizedConfig } from 'payload'

import { idOf } from '../../access/payload/actorOf.ts'
import { record } from './record.ts'

type Link = { relationTo?: string; value?: string | { id: string } } | null
type Lock = { document?: Link; user?: Link; globalSlug?: string | null }

/**
 * Tells the log when somebody ends a lock that another person holds, or takes it over. Payload’s collection of locks
 * exists only once the configuration is built.
 */
export const traceLocks = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  const hooks = built.collections.find(({ slug }) => slug === 'payload-locked-documents')?.hooks
  hooks?.afterChange.push(async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update' || holderOf(doc as Lock) === holderOf(previousDoc as Lock)) return
    await tell(req, previousDoc as Lock)
  })
  hooks?.afterDelete.push(({ doc, req }) => tell(req, doc as Lock))
  return built
}

const tell = async (req: PayloadRequest, lock: Lock): Promise<void> => {
  const holder = holderOf(lock)
  if (req.user?.collection !== 'users' || holder === undefined || holder === String(req.user.id)) return
  const { document } = lock
  await record(req, {
    action: 'lock.break',
    resource: document?.relationTo ?? lock.globalSlug ?? undefined,
    document: document?.value ? idOf(document.value) : undefined,
    details: { heldBy: holder },
  })
}

const holderOf = ({ user }: Lock): string | undefined => (user?.value ? idOf(user.value) : undefined)
