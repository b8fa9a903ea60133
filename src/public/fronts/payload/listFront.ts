import type { Payload, Where } from 'payload'

import type { Section, SiteSetting } from '../../../payload-types.ts'
import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import type { Where as Stored } from '../../documents/where.ts'
import { findByCursor } from '../../lists/payload/answerCursorList.ts'
import { withChildren } from '../../sections/payload/withChildren.ts'

export type Front = NonNullable<Section['front']> | NonNullable<SiteSetting['front']>

/** An editor's choice: the story, and what this front shows instead of its own headline and picture. */
export type Pin = { id: string; headline: string | null; image: string | undefined }

export type FrontAsk = {
  front: Front | null | undefined
  /** The section's id; undefined for the home front. */
  section: string | undefined
  /** Stories in all; by default as many as editors have set. */
  limit: number | undefined
  /** Where to go on; undefined for the front itself. */
  after: string | undefined
}

/** Which stories a front lists: first `pins`, then `others`. */
export type FrontList = {
  pins: Pin[]
  others: string[]
  /** Where the list goes on; null at its end. */
  after: string | null
}

/** The cursor of a front whose pins leave no place for other stories. */
const start = 'start'

const usualLimit = 20

/**
 * Which stories are on a front, or on the page behind a cursor: the pinned ones, then what fills it by its rule. Pinned
 * stories are never cut, and do not come again.
 *
 * @throws {Refused} 400 for a cursor that is none
 */
export const listFront = async (payload: Payload, ask: FrontAsk): Promise<FrontList> => {
  const { after, front, limit = front?.limit ?? usualLimit } = ask
  const all = pinsOf(front)
  const pins = after === undefined ? all : []
  if (front?.fill === 'none') return { pins, others: [], after: null }
  const places = limit - pins.length
  if (places <= 0) return { pins, others: [], after: start }
  return { pins, ...(await findOthers(payload, ask, { places, pinned: all.map(({ id }) => id) })) }
}

type Others = { places: number; pinned: readonly string[] }

const findOthers = async (
  payload: Payload,
  ask: FrontAsk,
  { pinned, places }: Others,
): Promise<Pick<FrontList, 'after' | 'others'>> => {
  const { after = start } = ask
  const query: unknown = { where: await filling(payload, ask), limit: places, sort: '-publishedAt' }
  const within: Stored = { is: 'not', of: { is: 'among', column: 'id', values: pinned } }
  const found = await findByCursor(
    {
      payload,
      type: 'articles',
      query: query as QueryParams,
      within: pinned.length > 0 ? within : undefined,
      now: Date.now(),
    },
    after === start ? '' : after,
  )
  return { others: found.ids, after: found.nextCursor }
}

/** Each story once: the first of its pins counts. */
const pinsOf = (front: FrontAsk['front']): Pin[] => {
  const pins = new Map<string, Pin>()
  for (const { headline, image, story } of front?.pinned ?? []) {
    const id = relationIn(story)
    if (id !== undefined && !pins.has(id))
      pins.set(id, { id, headline: headline === '' ? null : (headline ?? null), image: relationIn(image) })
  }
  return [...pins.values()]
}

/**
 * The filter for the stories that fill a front. The home front takes all stories; the front of a section its own and, unless
 * it is set to the newest of the section only, those of the sections below it.
 */
const filling = async (payload: Payload, { front, section }: FrontAsk): Promise<Where> => {
  if (section === undefined) return {}
  if (front?.fill === 'newest') return { section: { equals: section } }
  return { section: { in: await withChildren(payload, section) } }
}
