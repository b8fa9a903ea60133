import type { ClientSession, Collection, Db } from 'mongodb'

import { endFields } from '../../../platform/tags/keptCollections.ts'
import {
  type Columns,
  keyNamed,
  nameOf,
  type PublicDocument,
  type PublicKey,
  type PublicType,
} from '../document.ts'
import {
  type Listed,
  type Part,
  type PublicDocuments,
  type State,
  type Stored,
  storeFormat,
} from '../store.ts'
import type { Ask, Where } from '../where.ts'
import { type Filter, filterOf, hasIn, keyIn, keyText, type ValuesOf } from './filterOf.ts'

type Row = Columns & {
  _id: string
  type: PublicType
  id: string
  keys: string[]
  light: string
  heavy: string
  brief: string
  expires: string | null
  version: string
  shape: string
}

type StateRow = { _id: string; format: number; state: State }

/** How the store speaks to the database: it, and the session of a request's transaction. */
export type Connections<Request> = {
  db: Db
  sessionOf: (req: Request) => Promise<ClientSession | undefined>
}

/** The store of public documents in two collections beside Payload's own. */
export const mongodbDocuments = <Request>({
  db,
  sessionOf,
}: Connections<Request>): PublicDocuments<Request> => {
  const rows = db.collection<Row>('public-documents')
  const states = db.collection<StateRow>('public-state')
  return {
    open: () => open(rows, states),
    setState: async (req, state) => {
      const row = { format: storeFormat, state }
      await states.replaceOne({ _id: 'documents' }, row, { upsert: true, ...within(await sessionOf(req)) })
    },
    put: async (req, documents) => {
      if (documents.length > 0) await rows.bulkWrite(documents.map(replacing), within(await sessionOf(req)))
    },
    remove: async (req, keys) => {
      if (keys.length > 0)
        await rows.deleteMany({ _id: { $in: keys.map(nameOf) } }, within(await sessionOf(req)))
    },
    read: (keys, part, now) => read(rows, { keys, part, now }),
    bySlug: async (type, slugs) => {
      const found = rows.find({ type, slug: { $in: [...slugs] } }, { projection: { id: 1, slug: 1 } })
      return (await found.toArray()).map(({ id, slug }) => ({ id, slug: slug ?? '' }))
    },
    find: (ask, now) => find(rows, ask, now),
    count: async (type, where, now) => rows.countDocuments(await filterFor(rows, { type, where }, now)),
    stampsAfter: async (key, limit) => {
      const projection = { _id: 1, version: 1, shape: 1 }
      const found = rows.find(
        { _id: { $gt: key ? nameOf(key) : '' } },
        { limit, projection, sort: { _id: 1 } },
      )
      return (await found.toArray()).map(({ _id, shape, version }) => ({ ...keyNamed(_id), version, shape }))
    },
    dump: async (keys) => (await rows.find({ _id: { $in: keys.map(nameOf) } }).toArray()).map(documentOf),
    relist: () => Promise.resolve(),
    countListFaults: () => Promise.resolve(0),
    countOtherShapes: (shapes) => rows.countDocuments({ shape: { $nin: [...shapes] } }),
  }
}

const orders = ['published', 'updated', 'created', 'title', 'amount'] as const

const open = async (rows: Collection<Row>, states: Collection<StateRow>): Promise<State> => {
  const known = await states.findOne({ _id: 'documents' })
  if (known?.format === storeFormat) return known.state
  await rows.deleteMany({})
  await rows.createIndexes([
    { key: { type: 1, slug: 1 } },
    { key: { shape: 1 } },
    { key: { keys: 1, published: 1, created: 1, id: 1 } },
    { key: { keys: 1, updated: 1, created: 1, id: 1 } },
    ...orders.map((name) => ({
      key: { type: 1, [name]: 1, ...(name !== 'created' && { created: 1 }), id: 1 } as const,
    })),
  ])
  await states.replaceOne({ _id: 'documents' }, { format: storeFormat, state: 'filling' }, { upsert: true })
  return 'filling'
}

const within = (session: ClientSession | undefined): { session?: ClientSession } =>
  session ? { session } : {}

const replacing = ({ columns, keys, ...document }: PublicDocument) => ({
  replaceOne: {
    filter: { _id: nameOf(document) },
    replacement: { ...document, ...columns, keys: keys.map((key) => keyText(document.type, key)) },
    upsert: true,
  },
})

const documentOf = ({ _id, keys, ...row }: Row): PublicDocument => {
  const { amount, created, ends, published, slug, starts, title, updated, ...document } = row
  return {
    ...document,
    columns: { slug, title, published, updated, created, amount, starts, ends },
    keys: keys.map((text) => keyIn(document.type, text)),
  }
}

/** Types whose documents may end by the clock. */
const isThere = (type: PublicType | undefined, now: number): Filter[] =>
  type === undefined || type in endFields
    ? [{ $or: [{ expires: null }, { expires: { $gt: new Date(now).toISOString() } }] }]
    : []

type Which = { type: PublicType; where: Where }

const filterFor = async (rows: Collection<Row>, { type, where }: Which, now: number): Promise<Filter> => {
  const valuesOf = await valuesIn(rows, { type, where })
  return { $and: [{ type }, filterOf(where, { type, valuesOf }), ...isThere(type, now)] }
}

const find = async (rows: Collection<Row>, ask: Ask, now: number): Promise<Listed[]> => {
  const sort = Object.fromEntries(
    ask.order.map(({ column, isDescending }) => [column, isDescending ? (-1 as const) : (1 as const)]),
  )
  const names = ask.order.map(({ column }) => column)
  const projection = { _id: 0, ...Object.fromEntries(['id', ...names].map((name) => [name, 1])) }
  const options = { limit: ask.limit, projection, skip: ask.offset, sort }
  const found = await rows.find(await filterFor(rows, ask, now), options).toArray()
  return found.map((row) => ({ id: row.id, values: names.map((name) => row[name] ?? null) }))
}

/** The values that each `has` of a question stands for. */
const valuesIn = async (rows: Collection<Row>, { type, where }: Which): Promise<ValuesOf> => {
  const known = new Map<object, readonly string[]>()
  for (const has of hasIn(where)) {
    const beginning = keyText(type, { key: has.key, value: '' })
    const all = await rows.distinct('keys', { keys: { $gte: beginning, $lt: `${beginning}\u{10ffff}` } })
    const values = all.filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length))
    known.set(has, has.target === undefined ? values : await publicAmong(rows, has.target, values))
  }
  return (has) => known.get(has) ?? []
}

const publicAmong = async (
  rows: Collection<Row>,
  type: PublicType,
  ids: readonly string[],
): Promise<string[]> => {
  const filter = { _id: { $in: ids.map((id) => nameOf({ type, id })) } }
  return (await rows.find(filter, { projection: { _id: 0, id: 1 } }).toArray()).map(({ id }) => id)
}

const texts: Readonly<Record<Part, readonly (keyof Row)[]>> = {
  name: [],
  brief: ['brief'],
  light: ['light'],
  whole: ['light', 'heavy'],
}

type Asked = { keys: readonly PublicKey[]; part: Part; now: number }

const read = async (rows: Collection<Row>, { keys, now, part }: Asked): Promise<Stored[]> => {
  if (keys.length === 0) return []
  const names = ['type', 'id', 'title', 'published', 'expires', ...texts[part]]
  const projection = Object.fromEntries(names.map((name) => [name, 1]))
  const filter = { $and: [{ _id: { $in: keys.map(nameOf) } }, ...isThere(undefined, now)] }
  const found = await rows.find(filter, { projection }).toArray()
  return found.map(({ expires, id, published, title, type, ...row }) => ({
    ...{ type, id, published, title },
    ...{ brief: '', heavy: '', light: '' },
    ...textsIn(row),
    expires: expires === null ? undefined : Date.parse(expires),
  }))
}

const textsIn = ({
  brief = '',
  heavy = '',
  light = '',
}: Partial<Pick<Row, 'brief' | 'heavy' | 'light'>>) => ({
  brief,
  heavy,
  light,
})
