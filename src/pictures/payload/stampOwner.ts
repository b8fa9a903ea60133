import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import { ownerStamp } from '../../access/payload/ownerStamp.ts'

/** Remembers who sent a file. */
export const stampOwner: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, ...ownerStamp(actorOf(req)) } : data
