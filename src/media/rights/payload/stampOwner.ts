import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { ownerStamp } from '../../../people/access/payload/ownerStamp.ts'

/** Stores who uploaded a file. */
export const stampOwner: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, ...ownerStamp(actorOf(req)) } : data
