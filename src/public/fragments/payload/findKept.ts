import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { publicReq } from '../../../people/access/payload/publicReq.ts'
import { idsOf } from '../../../platform/paging/payload/idsOnly.ts'
import type { Fragments } from './fragments.ts'

const known = new WeakMap<Payload, Fragments>()

/** Lets what is read for the public by `findKept` come from these documents. */
export const keepFragments = (payload: Payload, fragments: Fragments): void => {
  known.set(payload, fragments)
}

type Find = {
  collection: CollectionSlug
  depth: number
  joins?: false
  limit: number
  select?: Record<string, true>
  sort?: string
  where: Where
}

/**
 * Finds as `payload.find` does with the caller's own rights, nothing counted; what the public asks for comes from
 * documents that are kept.
 */
export const findKept = async <Doc>(req: PayloadRequest, find: Find): Promise<Doc[]> => {
  const fragments = known.get(req.payload)
  const { depth, joins, select, ...which } = find
  const shape = { depth, ...(joins === false && { joins }), ...(select && { select }) }
  const asked = { ...which, overrideAccess: false, pagination: false } as const
  const isPublic = actorOf(req).kind === 'public' && (await req.transactionID) === undefined
  // The conditions are the server's own, whoever it answers.
  const local = { ...req, payloadAPI: 'local' as const }
  if (!fragments || !isPublic)
    return (await req.payload.find({ ...asked, ...shape, req: local } as never)).docs as Doc[]
  const own = await publicReq(req.payload)
  const { collection } = find
  const { ids } = await idsOf(collection, () =>
    req.payload.find({ ...asked, depth: 0, joins: false, req: own } as never),
  )
  const wanted = { collection: req.payload.collections[collection], ids, shape, req: own }
  const docs = await fragments.readSome(wanted)
  return ids.flatMap((id) => {
    const text = docs.get(id)
    return text === undefined ? [] : [JSON.parse(text) as Doc]
  })
}
