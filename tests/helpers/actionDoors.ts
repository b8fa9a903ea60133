import { type ActionName, type Came } from './actionsExpected.ts'
import { asUser } from './asUser.ts'
import type { Desk } from './matrixDesk.ts'
import type { Who } from './newsroom.ts'

type Ask = { desk: Desk; who: Who; id: string }
/** What came of it: a status, or the title of the text that was read. */
type Answer = { status: number; title?: string }
type Door = (ask: Ask) => Promise<Answer>

const rest =
  (method: string, path: (id: string) => string, body?: object): Door =>
  async ({ desk, who, id }) => {
    const answer = await desk.room.rest(who, method, path(id), body)
    return { status: answer.status, title: answer.body.headline ?? answer.body.doc?.headline }
  }

const graphql =
  (query: (id: string) => string): Door =>
  async ({ desk, who, id }) => {
    const { body } = await desk.room.graphql(who, query(id))
    const error = body.errors?.[0]
    if (!error) return { status: 200, title: Object.values<any>(body.data)[0]?.headline }
    const status = error.extensions?.statusCode
    if (status === undefined) throw new Error(`The query itself is wrong: ${error.message}`)
    return { status }
  }

const oldest = async ({ desk, id }: Ask): Promise<string> => {
  const { docs } = await desk.room.payload.findVersions({
    collection: 'articles',
    limit: 1,
    sort: 'updatedAt',
    where: { parent: { equals: id } },
  })
  return String(docs[0]?.id)
}

/** A bulk answer is 400 when the one story was refused; what it was refused with is told by the other doors. */
const bulkEdit: Door = async ({ desk, who, id }) => {
  const path = `/api/articles?where[id][equals]=${id}`
  const { status, body } = await desk.room.rest(who, 'PATCH', path, { dek: 'In bulk' })
  return { status: status === 200 && body.docs?.length === 1 ? 200 : 400 }
}

const localEdit: Door = async ({ desk, who, id }) => {
  const access = await asUser(desk.room, who)
  try {
    await desk.room.payload.update({ collection: 'articles', id, data: { dek: 'Locally' }, ...access })
    return { status: 200 }
  } catch (error) {
    return { status: (error as { status: number }).status }
  }
}

/** Every door of every action; a name ending in “bulk” tells yes from no alone. */
export const actionDoors: Record<ActionName, Record<string, Door>> = {
  read: {
    REST: rest('GET', (id) => `/api/articles/${id}?depth=0`),
    GraphQL: graphql((id) => `{ Article(id: "${id}") { headline } }`),
  },
  'read draft': {
    REST: rest('GET', (id) => `/api/articles/${id}?depth=0&draft=true`),
    GraphQL: graphql((id) => `{ Article(id: "${id}", draft: true) { headline } }`),
  },
  versions: {
    REST: rest('GET', (id) => `/api/articles/versions?where[parent][equals]=${id}&depth=0`),
    GraphQL: graphql((id) => `{ versionsArticles(where: { parent: { equals: "${id}" } }) { totalDocs } }`),
  },
  history: {
    REST: rest('GET', (id) => `/api/articles/${id}/history`),
  },
  transitions: {
    REST: rest('GET', (id) => `/api/articles/${id}/transitions`),
    GraphQL: graphql((id) => `{ articleTransitions(id: "${id}") { stage } }`),
  },
  edit: {
    REST: rest('PATCH', (id) => `/api/articles/${id}`, { dek: 'By REST' }),
    GraphQL: graphql((id) => `mutation { updateArticle(id: "${id}", data: { dek: "By GraphQL" }) { id } }`),
    'REST in bulk': bulkEdit,
    'Local API': localEdit,
  },
  restore: {
    REST: async (ask) => {
      const version = await oldest(ask)
      return rest('POST', () => `/api/articles/versions/${version}`)(ask)
    },
    GraphQL: async (ask) => {
      const version = await oldest(ask)
      return graphql(() => `mutation { restoreVersionArticle(id: "${version}", draft: true) { id } }`)(ask)
    },
  },
  delete: {
    REST: rest('DELETE', (id) => `/api/articles/${id}`),
    GraphQL: graphql((id) => `mutation { deleteArticle(id: "${id}") { id } }`),
  },
  duplicate: {
    REST: rest('POST', (id) => `/api/articles/${id}/duplicate`),
    GraphQL: graphql((id) => `mutation { duplicateArticle(id: "${id}", data: { headline: "Twin" }) { id } }`),
  },
  'ask for legal': {
    REST: rest('POST', (id) => `/api/articles/${id}/lanes/legal`, { state: 'required' }),
    GraphQL: graphql((id) => `mutation { setArticleLane(id: "${id}", lane: legal, state: required) { id } }`),
  },
  'clear legal': {
    REST: rest('POST', (id) => `/api/articles/${id}/lanes/legal`, { state: 'cleared' }),
    GraphQL: graphql((id) => `mutation { setArticleLane(id: "${id}", lane: legal, state: cleared) { id } }`),
  },
  'sign off': {
    REST: rest('POST', (id) => `/api/articles/${id}/sign-off`, {}),
    GraphQL: graphql((id) => `mutation { signOffArticle(id: "${id}") { signedOff } }`),
  },
}

/** What was found, in the table's words. */
export const cameOf = (
  answer: Answer,
  wanted: Came,
  titles: { live: string; newest: string },
): Came | string => {
  if (answer.status >= 300) return answer.status
  if (wanted === 'live' || wanted === 'newest') {
    return answer.title === titles[wanted] ? wanted : `read “${answer.title}”`
  }
  return 'ok'
}
