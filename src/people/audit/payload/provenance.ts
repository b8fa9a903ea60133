import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { EventActor, EventOrigin } from '../event.ts'

/** The header in which the server passes on a client's address; whatever a client sends in it is overwritten. */
export const addressHeader = 'x-copydesk-address'

/** Which of the server's own services works on a request, for the log. */
const service = hookSlot<string>('service')

export const nameService = service.set

/** Who asks, for the log: by name too, for an account may be gone when the log is read. */
export const actorIn = (req: PayloadRequest): EventActor => {
  const { user, payloadAPI } = req
  if (!user) {
    const name = service.peek(req)
    return payloadAPI === 'local' ? { kind: 'system', ...(name && { name }) } : { kind: 'public' }
  }
  const { collection, email, id, name } = user as {
    collection: string
    email?: string
    id: string
    name?: string
  }
  return { kind: collection === 'users' ? 'person' : 'key', id: String(id), name: name ?? email }
}

/** By which door, and for a request from which address and program. */
export const originIn = ({ headers, payloadAPI }: PayloadRequest): EventOrigin => {
  const read = (name: string) => headers.get(name)?.slice(0, 300) ?? undefined
  return { door: payloadAPI, address: read(addressHeader), agent: read('user-agent') }
}
