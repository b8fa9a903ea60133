import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { EventActor, EventOrigin } from '../event.ts'

/** The header in which the server passes on the client's address; a value sent by a client is overwritten. */
export const addressHeader = 'x-copydesk-address'

/** The name of the server's own service that makes a request, for the log. */
const service = hookSlot<string>('service')

export const nameService = service.set

/** The actor of a request for the log; with the name, because the account may be deleted before the log is read. */
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

/** The origin of a request for the log: the API, the address and the user agent. */
export const originIn = ({ headers, payloadAPI }: PayloadRequest): EventOrigin => {
  const read = (name: string) => headers.get(name)?.slice(0, 300) ?? undefined
  return { door: payloadAPI, address: read(addressHeader), agent: read('user-agent') }
}
