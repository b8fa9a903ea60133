import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { namedStories } from './relations.ts'

type Story = Record<string, unknown>
type Version = { id: string; parent: string; version: Story }

/** How many stories are read at a time. */
const page = 100

/** The row among the job leases that marks this work as done. */
const once = 'stories-named'

/**
 * Fills the list of referenced stories in stories of earlier versions, in the live and the newest revision, so that uses
 * are found by an index. It runs once in the life of a newsroom.
 *
 * @returns how many stories were updated
 */
export const fillStoriesNamed = async (payload: Payload): Promise<number> => {
  const { db } = payload
  const isDone = () => db.findOne({ collection: 'job-leases', where: { name: { equals: once } } })
  if (await isDone()) return 0
  let filled = 0
  let ids = await idsBehind(payload, undefined)
  while (ids.length > 0) {
    for (const id of ids) if (await fill(payload, id)) filled += 1
    ids = await idsBehind(payload, ids.at(-1))
  }
  const data = { name: once, number: 1, takenBy: 'fill', dueAt: '9999-01-01T00:00:00.000Z' }
  // Two processes that start at once may both do it; only one of them can store the mark.
  await db.create({ collection: 'job-leases', data, returning: false }).catch(async (error: unknown) => {
    if (!(await isDone())) throw error
  })
  return filled
}

const idsBehind = async ({ db }: Payload, after: string | undefined): Promise<string[]> => {
  const { docs } = await db.find<{ id: string }>({
    collection: 'articles',
    limit: page,
    pagination: false,
    select: {},
    sort: 'id',
    where: after === undefined ? {} : { id: { greater_than: after } },
  })
  return docs.map(({ id }) => String(id))
}

const fill = (payload: Payload, id: string): Promise<boolean> =>
  inOwnTransaction(payload, async (req) => {
    const { db } = payload
    const row = await db.findOne<Story & { id: string }>({
      collection: 'articles',
      req,
      where: { id: { equals: id } },
    })
    const { docs } = await db.findVersions<Story>({
      collection: 'articles',
      req,
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const inRow = row ? await unlisted(req, row) : []
    if (inRow.length > 0) {
      const data = { storiesNamed: inRow }
      await db.updateOne({ collection: 'articles', id, data, req, returning: false })
    }
    let isFilled = inRow.length > 0
    for (const { id: version, ...rest } of docs as unknown as Version[]) {
      const storiesNamed = await unlisted(req, rest.version)
      if (storiesNamed.length === 0) continue
      isFilled = true
      const versionData = { ...rest, version: { ...rest.version, storiesNamed } }
      await db.updateVersion({
        collection: 'articles',
        id: version,
        req,
        returning: false,
        versionData: versionData,
      })
    }
    return isFilled
  })

/** The existing stories that a text refers to and that are not listed yet. */
const unlisted = async (req: PayloadRequest, story: Story): Promise<string[]> => {
  const ids = namedStories(story)
  const listed = story['storiesNamed']
  if (ids.length === 0 || (Array.isArray(listed) && listed.length > 0)) return []
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'articles',
    pagination: false,
    req,
    select: {},
    where: { id: { in: ids } },
  })
  return docs.map(({ id }) => String(id))
}
