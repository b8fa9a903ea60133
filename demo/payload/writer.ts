import {
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type RequiredDataFromCollectionSlug,
} from 'payload'

/** Writes demo documents once each: a load that was cut off goes on where it stopped. */
export type Writer = {
  payload: Payload
  /** Ids of what is written, by kind and key. */
  ids: Map<string, string>
  idOf: (kind: string, key: string) => string
}

export const createWriter = (payload: Payload): Writer => {
  const ids = new Map<string, string>()
  const idOf = (kind: string, key: string): string => {
    const id = ids.get(`${kind}:${key}`)
    if (id === undefined) throw new Error(`The demo newsroom has no ${kind} “${key}”.`)
    return id
  }
  return { payload, ids, idOf }
}

type Find = { kind: string; key: string; collection: CollectionSlug; by: Record<string, unknown> }

/** The id of a document found by a field of its own, or of the one that `make` creates. */
export const once = async (
  writer: Writer,
  find: Find,
  make: () => Promise<{ id: unknown }>,
): Promise<string> => {
  const [field, value] = Object.entries(find.by)[0] ?? ['id', '']
  const { docs } = await writer.payload.find({
    collection: find.collection,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    where: { [field]: { equals: value } },
  })
  const id = String((docs[0] ?? (await make())).id)
  writer.ids.set(`${find.kind}:${find.key}`, id)
  return id
}

type Live = 'sections' | 'persons' | 'trending-items'

/** Creates a document that is live at once, as the system may. */
export const createLive = <Slug extends Live>(
  writer: Writer,
  collection: Slug,
  data: Partial<RequiredDataFromCollectionSlug<Slug>>,
) =>
  writer.payload.create({
    collection,
    data: { ...data, _status: 'published', stageNote: 'Part of the demo newsroom' } as never,
    overrideAccess: true,
  })

/** A request in the name of one of the demo newsroom's people. */
export const requestOf = async (writer: Writer, user: string): Promise<PayloadRequest> => {
  const found = await writer.payload.findByID({
    collection: 'users',
    id: writer.idOf('user', user),
    depth: 0,
  })
  return createLocalReq({ user: { ...found, collection: 'users' } }, writer.payload)
}
