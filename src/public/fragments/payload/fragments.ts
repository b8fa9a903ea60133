import { type Collection, findOperation, type PaginatedDocs, type PayloadRequest } from 'payload'

import { dependsOn, holdsUntil, isNotKept, noting } from '../../../platform/tags/payload/reading.ts'
import { type Reading, startReading } from '../../../platform/tags/reading.ts'
import { type Kept, TaggedCache } from '../../../platform/tags/taggedCache.ts'
import type { Tag } from '../../../platform/tags/tags.ts'
import { quickLoader } from './quickLoader.ts'

/** How documents are wanted: what of them, and how much of what they lead to. */
export type Shape = {
  depth?: number | undefined
  joins?: unknown
  populate?: unknown
  select?: unknown
}

export type Wanted = { collection: Collection; ids: readonly string[]; shape: Shape; req: PayloadRequest }

/** Documents as JSON, as Payload gives them to the public, so that lists are put together from them. */
export class Fragments {
  readonly #kept: TaggedCache<string>

  constructor(bytes: number) {
    this.#kept = new TaggedCache(bytes)
  }

  purge(tags: Iterable<Tag>): void {
    this.#kept.purge(tags)
  }

  clear(): void {
    this.#kept.clear()
  }

  /**
   * The documents in the order of their ids.
   *
   * @returns undefined when one of them is not there, or no longer
   */
  async read(wanted: Wanted): Promise<string[] | undefined> {
    const found = await this.readSome(wanted)
    const texts = wanted.ids.map((id) => found.get(id)).filter((text) => text !== undefined)
    return texts.length === wanted.ids.length ? texts : undefined
  }

  /** Those of the documents that the public may read, by id. What is not kept is read in one go. */
  async readSome(wanted: Wanted): Promise<Map<string, string>> {
    const now = Date.now()
    const shape = `${wanted.req.payloadAPI} ${JSON.stringify(wanted.shape)}`
    const keyOf = (id: string) => `${wanted.collection.config.slug}:${id} ${shape}`
    const found = new Map<string, string>()
    for (const id of wanted.ids) {
      const kept = this.#kept.get(keyOf(id), now)
      if (kept) found.set(id, take(kept))
    }
    const ids = wanted.ids.filter((id) => !found.has(id))
    const made = ids.length > 0 ? await this.#make({ ...wanted, ids }, keyOf) : []
    for (const [id, text] of made) found.set(id, text)
    return found
  }

  async #make(wanted: Wanted, keyOf: (id: string) => string): Promise<Map<string, string>> {
    const req = { ...wanted.req }
    req.payloadDataLoader = quickLoader(req, wanted.req.payloadDataLoader, this)
    return this.#note(
      async () => {
        const { docs } = await findAll({ ...wanted, req })
        return new Map(docs.map((doc) => [String(doc.id), JSON.stringify(doc)]))
      },
      (texts, reading) => keptOf(wanted, texts, reading).map(([id, kept]) => [keyOf(id), kept]),
    )
  }

  /** Makes something, notes what it depends on, and keeps it if it may be kept. */
  async #note<Made>(
    make: () => Promise<Made>,
    keep: (made: Made, reading: Reading) => [string, Kept<string>][],
  ): Promise<Made> {
    const making = this.#kept.begin()
    const reading = startReading()
    try {
      const made = await noting(reading, make)
      if (reading.mayBeKept)
        for (const [key, kept] of keep(made, reading))
          this.#kept.put(key, { ...kept, size: kept.size + 2 * key.length }, making)
      passOn(reading)
      return made
    } finally {
      this.#kept.end(making)
    }
  }
}

const findAll = ({ collection, ids, req, shape }: Wanted): Promise<PaginatedDocs<{ id: number | string }>> =>
  findOperation({
    collection,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { in: [...ids] } },
    ...given(shape),
  } as never)

const given = (shape: Shape): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined))

/** Tags of what is kept count for the answer that it goes into. */
const take = ({ tags, until, value }: Kept<string>): string => {
  dependsOn(tags)
  holdsUntil(until)
  return value
}

const passOn = ({ mayBeKept, tags, until }: Reading): void => {
  dependsOn(tags)
  holdsUntil(until)
  if (!mayBeKept) isNotKept()
}

/**
 * Documents read together carry each its own part of the tags: those of documents that its text has, and those that
 * no text has, for they may be why something is left out of it.
 */
const keptOf = (
  { collection, ids }: Wanted,
  texts: Map<string, string>,
  { tags, until }: Reading,
): [string, Kept<string>][] => {
  const { slug } = collection.config
  const all = [...texts.values()]
  const named = [...tags].map((tag) => ({ tag, id: /:(.+)$/.exec(tag)?.[1] }))
  const common = named.filter(
    ({ id }) => id === undefined || !all.some((text) => text.includes(`"id":"${id}"`)),
  )
  const own = named.filter((each) => !common.includes(each))
  return ids.flatMap((id) => {
    const value = texts.get(id)
    if (value === undefined) return []
    const mine = own.filter((each) => each.id !== undefined && value.includes(each.id))
    const carried = [...common, ...mine].map(({ tag }) => tag)
    const size = 2 * value.length + 100 * carried.length + 500
    return [[id, { value, tags: [...carried, `${slug}:${id}`], until, size }]]
  })
}
