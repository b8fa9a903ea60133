import { createLocalReq, type Payload, type PayloadRequest, type TypedUser, type Where } from 'payload'

import { type Stage, stages } from '../../../rules/workflow/stages.ts'
import { openSeats } from '../../presence/payload/seatRows.ts'
import { type BoardColumn, cardOf, columnsOf } from '../board.ts'
import { isDone } from '../storyFields.ts'
import { newestStories } from './newestStories.ts'
import { notOut } from './notOut.ts'
import { readAssigned } from './readAssigned.ts'
import { type StoryFilter, storyFilter } from './storyFilter.ts'

/** What the board is narrowed to. */
export type BoardFilter = StoryFilter & { isOverdue: boolean }

/** The most cards in a column; the list of the stage has the others. */
const most = 100

/**
 * Reads the board with the rights of one person: of each stage the stories that are due first and then those that were
 * changed last, who works on them, and who has them open.
 *
 * @param inColumn the most cards in a column
 */
export const readBoard = async (
  { payload, user, now }: { payload: Payload; user: TypedUser; now: Date },
  filter: BoardFilter,
  inColumn = most,
): Promise<BoardColumn[]> => {
  const req = await createLocalReq({ user }, payload)
  const where = await whereOf(req, filter, now)
  const found = await Promise.all(stages.map((stage) => readStage(req, { stage, where, inColumn })))
  const stories = found.flatMap(({ docs }) => docs as unknown as Record<string, unknown>[])
  const ids = stories.map(({ id }) => String(id))
  const [assigned, open] = await Promise.all([
    readAssigned(req, ids),
    openSeats(req, { resource: 'articles', documents: ids, now }),
  ])
  const cards = stories.map((story) => {
    const id = String(story['id'])
    const others = open.filter(({ document, user: whose }) => document === id && whose !== String(user.id))
    return cardOf(story, { assigned: assigned.get(id) ?? [], openBy: others.map(({ name }) => name), now })
  })
  const totals = Object.fromEntries(stages.map((stage, index) => [stage, found[index]?.totalDocs ?? 0]))
  return columnsOf(cards, totals as Record<Stage, number>)
}

type Column = { stage: Stage; where: Where[]; inColumn: number }

const readStage = async (req: PayloadRequest, { stage, where, inColumn }: Column) => {
  const all = [{ stage: { equals: stage } }, ...where]
  if (isDone(stage)) return findStories(req, { limit: inColumn, sort: '-updatedAt', where: all })
  const [due, others] = await Promise.all([
    findStories(req, {
      limit: inColumn,
      sort: 'planning.due',
      where: [...all, { 'planning.due': { exists: true } }],
    }),
    findStories(req, {
      limit: inColumn,
      sort: '-updatedAt',
      where: [...all, { 'planning.due': { exists: false } }],
    }),
  ])
  return {
    docs: [...due.docs, ...others.docs].slice(0, inColumn),
    totalDocs: due.totalDocs + others.totalDocs,
  }
}

type Wanted = { limit: number; sort: string; where: Where[] }

const findStories = (req: PayloadRequest, { limit, sort, where }: Wanted) =>
  req.payload.find({
    ...newestStories,
    limit,
    req,
    select: {
      createdBy: true,
      headline: true,
      lanes: true,
      plannedFor: true,
      planning: true,
      publishedAt: true,
      section: true,
      stage: true,
      updatedAt: true,
      wordCount: true,
    },
    sort,
    where: { and: where },
  })

const whereOf = async (
  req: PayloadRequest,
  { isOverdue, ...filter }: BoardFilter,
  now: Date,
): Promise<Where[]> => [
  ...(await storyFilter(req, filter)),
  ...(isOverdue ? [{ 'planning.due': { less_than: now.toISOString() } }, ...notOut] : []),
]
