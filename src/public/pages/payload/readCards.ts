import type { Payload } from 'payload'

import type { Outside } from '../../formats/payload/readSite.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import type { Card } from '../shapes.ts'
import { cardFields, cardOf, cardRelations } from './shapesOf.ts'

/** Cards by the ids of their stories, however many in two questions. Stories that are not live are not there. */
export type Cards = { one: (id: string | undefined) => Card | null; all: (ids: readonly string[]) => Card[] }

export const readCards = async (
  payload: Payload,
  outside: Outside,
  ids: readonly (string | undefined)[],
): Promise<Cards> => {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined)
  const found = await readPublic(payload, {
    type: 'articles',
    ids: wanted,
    depth: 1,
    select: cardFields,
    populate: cardRelations,
  })
  const cards = new Map(found.map((story) => [story.id, cardOf(story, outside)]))
  return {
    one: (id) => cards.get(id ?? '') ?? null,
    all: (all) => all.flatMap((id) => cards.get(id) ?? []),
  }
}
