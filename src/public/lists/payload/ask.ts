import type { Payload } from 'payload'

import type { Question } from '../../../platform/filters/payload/questionIn.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { relationsOf } from '../../../platform/tags/payload/relationsOf.ts'
import { tagsOfQuery } from '../../../platform/tags/tags.ts'
import type { PublicType } from '../../documents/document.ts'
import type { Reading, Shape } from '../../documents/reader.ts'
import { wantedBy } from '../../documents/select.ts'
import type { Where } from '../../documents/where.ts'
import { joinLines, type Joins, joinsOf } from './joins.ts'
import { publicReading } from './publicReading.ts'
import { trendingLines } from './trendingLines.ts'

/** A question of the public for documents of one type; `now` in milliseconds since 1970. */
export type Ask = {
  payload: Payload
  question: Question
  type: PublicType
  now: number
  /** What must hold beside the conditions of the question, in terms of what is stored. */
  within?: Where | undefined
}

/** Notes for the answer that is being made which list it depends on. */
export const noteList = ({ payload, question, type }: Ask): void => {
  const { sort, where } = question
  dependsOn(tagsOfQuery({ collection: type, where, sort, withJoins: false }, relationsOf(payload, type)))
}

/** How documents are wanted. What is no depth is the usual one, and a join that there is not is none, as Payload has it. */
export const shapeIn = (
  { config }: Payload,
  { depth = config.defaultDepth, populate, select }: Question,
): Shape => ({
  depth: Math.min(
    Math.max(Number.isNaN(Number(depth)) ? config.defaultDepth : Math.trunc(depth), 0),
    config.maxDepth,
  ),
  select: select,
  populate: (populate ?? {}) as Shape['populate'],
})

/**
 * What a question is answered by, with what is worked out meanwhile by its type.
 *
 * @param store where documents are read, if it is not the newsroom's own
 */
export const readingFor = async (
  { now, payload, question, type }: Ask,
  store?: Reading['store'],
): Promise<Reading> => {
  const reading = { ...(await publicReading(payload, now)), ...(store && { store }) }
  if (type === 'trending-items') return { ...reading, more: (items) => trendingLines(reading, items) }
  if (joinsOf(payload, type).length === 0) return reading
  const joins = question.joins as Joins
  const linesFor = async (id: string, isWanted: (name: string) => boolean) =>
    [id, await joinLines(payload, { type, id }, { joins, isWanted, now })] as const
  return {
    ...reading,
    more: async (all, { select }) => {
      const isWanted = wantedBy(select)
      return new Map(await Promise.all(all.map(({ id }) => linesFor(id, isWanted))))
    },
  }
}
