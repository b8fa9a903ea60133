import { asUser } from './asUser.ts'
import type { ContentType, MatrixActor, Move, Target } from './matrixExpected.ts'
import { inAnHour } from './matrixStories.ts'
import type { Newsroom, Who } from './newsroom.ts'

/** What came of an attempt: the status, and where a door has none of its own, 200 or `refused`. */
export type Outcome = number | 'refused'

type Attempt = { room: Newsroom; actor: MatrixActor; type: ContentType; id: string }

/** The two kinds of bound editor are one person; the story says which of the two is meant. */
export const personOf = (actor: MatrixActor): Who =>
  actor === 'boundInside' || actor === 'boundOutside' ? 'boundEditor' : actor

const names = {
  articles: 'Article',
  sections: 'Section',
  persons: 'Person',
  'trending-items': 'TrendingItem',
} as const

export type Said = { comment?: string; at?: string }

/** The move, by its own route. */
export const byRoute = async (
  { room, actor, type, id }: Attempt,
  move: Move,
  said: Said,
): Promise<Outcome> => {
  const { status } = await room.rest(personOf(actor), 'POST', `/api/${type}/${id}/transitions/${move}`, said)
  return status
}

/** The move, by its GraphQL mutation. */
export const byMutation = async (
  { room, actor, type, id }: Attempt,
  move: Move,
  said: Said,
): Promise<Outcome> => {
  const query = `mutation ($id: String!, $name: TransitionName!, $comment: String, $at: String) {
    transition${names[type]}(id: $id, name: $name, comment: $comment, at: $at) { id stage }
  }`
  const { body } = await room.graphql(personOf(actor), query, {
    id,
    name: move.replaceAll('-', '_'),
    ...said,
  })
  return graphqlOutcome(body)
}

const graphqlOutcome = (body: {
  data?: unknown
  errors?: { message: string; extensions?: { statusCode?: number } }[]
}): Outcome => {
  const error = body.errors?.[0]
  if (!error) return 200
  const status = error.extensions?.statusCode
  if (status === undefined) throw new Error(`The query itself is wrong: ${error.message}`)
  return status
}

/** What an ordinary update sends to ask for a target. */
const writeFor = (target: Target): Record<string, unknown> => {
  if (target.startsWith('_status:'))
    return { _status: target.slice('_status:'.length), stageNote: 'A good reason' }
  return {
    stage: target,
    stageNote: 'A good reason',
    ...(target === 'scheduled' && { plannedFor: inAnHour() }),
  }
}

type ByTarget = (attempt: Attempt, target: Target) => Promise<Outcome>

const byPatch: ByTarget = async ({ room, actor, type, id }, target) =>
  (await room.rest(personOf(actor), 'PATCH', `/api/${type}/${id}`, writeFor(target))).status

/** A bulk answer names the refused stories and has no status for each. */
const byBulk: ByTarget = async ({ room, actor, type, id }, target) => {
  const path = `/api/${type}?where[id][in]=${id}`
  const { status, body } = await room.rest(personOf(actor), 'PATCH', path, writeFor(target))
  const isDone = status === 200 && body.docs?.length === 1 && body.errors?.length === 0
  const isRefused = status >= 400 && status < 500 && !body.docs?.length
  if (!isDone && !isRefused) throw new Error(`Neither done nor refused: ${status} ${JSON.stringify(body)}`)
  return isDone ? 200 : 'refused'
}

const byGraphql: ByTarget = async ({ room, actor, type, id }, target) => {
  const name = names[type]
  const query = `mutation ($id: String!, $data: mutation${name}UpdateInput!) { update${name}(id: $id, data: $data) { id } }`
  const { body } = await room.graphql(personOf(actor), query, { id, data: writeFor(target) })
  return graphqlOutcome(body)
}

const byLocal: ByTarget = async ({ room, actor, type, id }, target) => {
  const collection = type as 'articles'
  const data = writeFor(target) as never
  try {
    await room.payload.update({ collection, id, data, ...(await asUser(room, personOf(actor))) })
    return 200
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === undefined) throw error
    return status
  }
}

/** Ordinary updates that ask for a stage, by every way in. */
export const targetDoors = {
  'REST PATCH by id': byPatch,
  'REST PATCH in bulk': byBulk,
  'GraphQL update': byGraphql,
  'Local API': byLocal,
} as const satisfies Record<string, ByTarget>
