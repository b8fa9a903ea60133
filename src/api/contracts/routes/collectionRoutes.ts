import { text } from '../../../platform/routes/parameters.ts'
import type { Route } from '../../../platform/routes/route.ts'
import { shape, sharedParameters as shared } from '../../../platform/routes/sharedParameters.ts'
import { formatQuery, written } from '../../../public/formats/formatQuery.ts'
import type { CollectionFacts, DocumentAction } from '../facts.ts'
import { type Schema, s } from '../schema.ts'

const { after, draft, limit, page, pagination, sort, trash, where } = shared
const { depth, populate, select } = shape
const list = { where, sort, limit, page, pagination, draft, trash, ...shape }

/** The public gets the live document whatever these parameters say, so such queries are not cached. */
const uncached = ['draft', 'trash', 'asOf']

const stale: readonly number[] = [409, 412, 422]

/** The routes that Payload gives every collection; routes that the role table grants to nobody are left out. */
export const collectionRoutes = (facts: RouteFacts): Route[] => {
  const base = `/api/${facts.slug}`
  const { name, plural, slug: tag, who } = facts
  const document = s.ref(name)
  const { answer, query } = oneDocument(facts)
  const caching: Partial<Route> = facts.isCached ? { cache: 'public', uncached } : {}
  const result = s.object({ doc: document, message: s.text })
  // 409: a story may not be created in a later stage. 404: what a thread is about does not exist.
  const createRefusals = facts.hasWorkflow ? [409] : [404]
  const rows: Row[] = [
    ['read', 'get', base, `list${plural}`, `List ${plural}`, { ...listOf(facts), ...caching }],
    [
      'read',
      'get',
      `${base}/count`,
      `count${plural}`,
      `Count ${plural}`,
      { query: { where, draft, trash }, answer: { schema: s.ref('Count') }, ...caching },
    ],
    [
      'read',
      'get',
      `${base}/{id}`,
      `get${name}`,
      `One ${name} by id`,
      {
        query: { draft, trash, ...shape, ...(keepsHistory(facts) && { asOf }), ...query },
        answer,
        refusals: facts.hasWorkflow ? [404, 410] : [404],
        ...caching,
      },
    ],
    [
      'create',
      'post',
      base,
      `create${name}`,
      `Create`,
      {
        query: { draft, depth, select, populate },
        body: bodyOf(facts, 'Input'),
        answer: { status: 201, schema: result },
        refusals: [...createRefusals, 413, 422],
      },
    ],
    [
      'update',
      'patch',
      `${base}/{id}`,
      `update${name}`,
      `Change one`,
      {
        query: { draft, trash, depth, select, populate },
        headers: ['ifMatch'],
        body: bodyOf(facts, 'Changes'),
        answer: { schema: result },
        refusals: [404, 413, ...stale],
      },
    ],
    [
      'update',
      'patch',
      base,
      `bulkUpdate${plural}`,
      `Change all that match`,
      {
        query: { where, limit, sort, draft, trash, depth, select, populate },
        body: bodyOf(facts, 'Changes'),
        answer: { schema: bulk(document) },
        refusals: [413],
      },
    ],
    [
      'delete',
      'delete',
      `${base}/{id}`,
      `delete${name}`,
      `Delete one`,
      { query: { trash, depth, select, populate }, answer: { schema: result }, refusals: [404, 409] },
    ],
    [
      'delete',
      'delete',
      base,
      `bulkDelete${plural}`,
      `Delete all that match`,
      {
        query: { where, trash, depth, select, populate },
        answer: { schema: bulk(document) },
        refusals: [409],
      },
    ],
    [
      'create',
      'post',
      `${base}/{id}/duplicate`,
      `duplicate${name}`,
      `Duplicate`,
      {
        query: { draft, depth, select, populate },
        body: { schema: s.ref(`${name}Changes`), required: false },
        answer: { schema: result },
        refusals: [404, 409, 422],
      },
    ],
  ]
  return rows
    .filter(
      ([action, , path]) => who[action].length > 0 && (facts.canDuplicate || !path.endsWith('/duplicate')),
    )
    .map(([action, method, path, id, summary, more]) => ({
      method,
      path,
      id,
      summary,
      tag,
      who: who[action],
      cache: 'never',
      rate: method === 'get' ? 'reads' : 'writes',
      ...more,
    }))
}

const asOf = text()
  .describe(
    'For the staff: the document as readers saw it at that time (ISO 8601); with `draft=true` its newest revision of that time.',
  )
  .optional()

/** Whether earlier states are kept, so that a document can be shown as of a given time. */
const keepsHistory = ({ hasWorkflow, isUpload }: RouteFacts): boolean => hasWorkflow || isUpload

/** An article is available in several formats. */
const oneDocument = ({ name, slug }: RouteFacts): Required<Pick<Route, 'answer' | 'query'>> =>
  slug === 'articles'
    ? { query: formatQuery, answer: { schema: { anyOf: [s.ref(name), s.ref('Ninjs')] }, also: written } }
    : { query: {}, answer: { schema: s.ref(name) } }

/** Lists by page, and for the public by cursor too. */
const listOf = ({ hasCursor, name }: RouteFacts): Partial<Route> => {
  const pagedList = s.ref(`${name}List`)
  if (!hasCursor) return { query: list, answer: { schema: pagedList } }
  return { query: { ...list, after }, answer: { schema: { anyOf: [pagedList, s.ref(`${name}Walk`)] } } }
}

export type RouteFacts = Omit<CollectionFacts, 'fields' | 'schema'>

type Row = [DocumentAction, Route['method'], string, string, string, Partial<Route>]

/** A picture is sent as a form: the file, and its fields as JSON. A change may leave out either. */
const bodyOf = ({ isUpload, name }: RouteFacts, of: 'Changes' | 'Input'): NonNullable<Route['body']> => {
  const fields = s.ref(`${name}${of}`)
  return isUpload
    ? { type: 'multipart/form-data', schema: upload(fields, of === 'Changes') }
    : { schema: fields }
}

const upload = (fields: Schema, isChange: boolean): Schema =>
  s.object(
    {
      file: { type: 'string', contentMediaType: 'application/octet-stream' },
      _payload: { type: 'string', contentMediaType: 'application/json', contentSchema: fields },
    },
    isChange ? ['file', '_payload'] : [],
  )

const bulk = (document: Schema): Schema =>
  s.object(
    {
      docs: s.list(document),
      errors: s.list(s.object({ id: s.text, code: s.text, message: s.text })),
      message: s.text,
    },
    ['errors', 'message'],
  )
