import type { PayloadRequest } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { PublicFacts } from '../eventsOf.ts'

type Row = Readonly<Record<string, unknown>>
type Relation = string | { id: string } | null | undefined

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/**
 * Reads the public facts of a document from its stored row. The document that a hook gets will not do, because it depends
 * on who made the request and which fields were selected.
 */
export const readFacts = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  id: string,
): Promise<PublicFacts> => factsOf(req, resource, (await readRow(req, resource, id)) ?? {})

/** The public facts of a row that has been read already. */
export const factsOf = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  row: Row,
): Promise<PublicFacts> => {
  const slug = text(row['slug'])
  if (resource === 'sections') return { slug, headline: text(row['name']), kicker: null, section: slug }
  if (resource === 'persons') return { slug, headline: text(row['name']), kicker: null, section: null }
  const section = text((await readLive(req, 'sections', row['section']))?.['slug'])
  const words = { headline: text(row['headline']), kicker: text(row['kicker']) }
  if (resource === 'articles') return { slug, ...words, section }
  return { slug, ...(await trendingWords(req, row, words)), section }
}

type Words = Pick<PublicFacts, 'headline' | 'kicker'>

/** A trending item without a headline has that of its story; it has no words when its story is not live. */
const trendingWords = async (req: PayloadRequest, row: Row, words: Words): Promise<Words> => {
  if (!row['story']) return words
  const story = await readLive(req, 'articles', row['story'])
  if (story) return { ...words, headline: words.headline ?? text(story['headline']) }
  return row['url'] ? words : { headline: null, kicker: null }
}

const readLive = async (
  req: PayloadRequest,
  collection: 'sections' | 'articles',
  relation: unknown,
): Promise<Row | undefined> => {
  if (!relation) return undefined
  const row = await req.payload.db.findOne<Row & { id: string }>({
    collection,
    joins: false as never,
    req,
    select: collection === 'sections' ? { slug: true } : { headline: true },
    where: {
      and: [
        { id: { equals: idOf(relation as NonNullable<Relation>) } },
        { _status: { equals: 'published' } },
      ],
    },
  })
  return row ?? undefined
}
