import type { Payload } from 'payload'

import type { RichText } from '../../../text/richtext/nodes.ts'
import { contentsOfBody, type StoryContents } from '../../documents/counts.ts'
import type { PlannedArticle } from '../../documents/documents.ts'
import type { Written } from '../../documents/target.ts'
import { type Note, note } from '../../notes/notes.ts'
import { type Addressed, keepAddresses } from './keepAddresses.ts'
import { type ImportedStory, readImported } from './readImported.ts'

type Row = ImportedStory & {
  slug?: string | null
  body?: RichText | null
  leadImage?: { image?: unknown } | null
}

/**
 * Reads written stories as the API returns them, makes their old addresses lead to them, and reports what of each is here.
 *
 * @param written the outcomes, in the order of the stories
 */
export const readBack = async (
  payload: Payload,
  planned: readonly PlannedArticle[],
  written: readonly Written[],
): Promise<Written[]> => {
  const isRead = (index: number): boolean => !['failed', 'kept'].includes(written[index]?.outcome ?? 'failed')
  const some = planned.filter((_one, index) => isRead(index))
  const select = { slug: true, body: true, leadImage: true } as const
  const rows = await readImported<Row>(
    payload,
    some.map(({ origin }) => origin),
    select,
  )
  const byKey = new Map(rows.map((row) => [row.origin.key, row]))
  const addressed = some.flatMap(({ addresses, origin }): Addressed[] => {
    const row = byKey.get(origin.id)
    return row ? [{ id: row.id, slug: row.slug ?? '', addresses }] : []
  })
  const lost = await keepAddresses(payload, addressed)
  return written.map((one, index) => {
    const story = planned[index]
    const row = story && isRead(index) ? byKey.get(story.origin.id) : undefined
    if (!story || !row) return one
    const elsewhere = lost.get(row.id) ?? []
    const here = contentsOf(row, story.addresses.length - elsewhere.length)
    return { ...one, here, notes: [...one.notes, ...elsewhere.map(noteElsewhere)] }
  })
}

const contentsOf = ({ body, leadImage }: Row, addresses: number): StoryContents => ({
  text: body ? contentsOfBody(body) : { words: [], pictures: 0, quotes: 0, links: 0 },
  hasLeadImage: Boolean(leadImage?.image),
  addresses,
})

const noteElsewhere = (address: string): Note =>
  note('address', 'An old address does not lead here: another story has it, or it is too long.', address)
