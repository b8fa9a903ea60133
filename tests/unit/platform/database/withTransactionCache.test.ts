import type { DatabaseAdapterObj } from 'payload'

import { withTransactionCache } from '../../../../src/platform/database/payload/withTransactionCache.ts'

type Ask = Record<string, unknown>
type Db = Record<
  'findOne' | 'findVersions' | 'updateOne' | 'createVersion' | 'deleteOne',
  (ask: Ask) => Promise<unknown>
> & {
  beginTransaction: () => Promise<unknown>
  commitTransaction: (id: string) => Promise<void>
}

/** A database that counts what it is asked, under the one that is tried. */
const open = async () => {
  const asked: string[] = []
  const answering =
    (name: string) =>
    ({ collection, id }: Ask) => {
      asked.push(name)
      return Promise.resolve({ collection, ...(id !== undefined && { id }), of: { place: asked.length } })
    }
  const names = [
    'create',
    'createVersion',
    'deleteMany',
    'deleteOne',
    'deleteVersions',
    'findOne',
    'findVersions',
  ]
  const more = [
    'updateMany',
    'updateOne',
    'updateVersion',
    'upsert',
    'commitTransaction',
    'rollbackTransaction',
  ]
  const fake = Object.fromEntries([...names, ...more].map((name) => [name, answering(name)]))
  const ids = ['one', 'two']
  const begins = { beginTransaction: () => Promise.resolve(ids.shift() ?? null) }
  const adapter = { init: () => ({ ...fake, ...begins }) } as unknown as DatabaseAdapterObj
  const db = withTransactionCache(adapter).init({} as never) as unknown as Db
  await db.beginTransaction()
  await db.beginTransaction()
  return { db, reads: () => asked.filter((name) => name.startsWith('find')).length }
}

const req = { transactionID: Promise.resolve('one') }
const where = { id: { equals: 'story' } }
const question = { collection: 'articles', joins: false, req, where }

test('the same question is asked once within a transaction, whatever the order of its parts', async () => {
  const { db, reads } = await open()
  const first = await db.findOne(question)
  expect(await db.findOne({ where, select: undefined, req, joins: false, collection: 'articles' })).toEqual(
    first,
  )
  expect(reads()).toBe(1)
})

test('whoever writes into an answer changes nobody else’s', async () => {
  const { db } = await open()
  const first = (await db.findOne(question)) as { of: { place: number } }
  first.of.place = 99
  expect(await db.findOne(question)).toEqual({ collection: 'articles', of: { place: 1 } })
})

test.each([
  ['another document', { ...question, where: { id: { equals: 'other' } } }],
  ['other fields', { ...question, select: { headline: true } }],
  ['another transaction', { ...question, req: { transactionID: 'two' } }],
  ['no transaction', { ...question, req: {} }],
])('%s is another question', async (_name, other) => {
  const { db, reads } = await open()
  await db.findOne(question)
  await db.findOne(other)
  expect(reads()).toBe(2)
})

test.each([
  ['outside a transaction', { ...question, req: {} }],
  ['with joins', { ...question, joins: undefined }],
  ['by a path into another collection', { ...question, where: { 'section.slug': { equals: 'harbour' } } }],
])('a question %s is asked each time', async (_name, asked) => {
  const { db, reads } = await open()
  await db.findOne(asked)
  await db.findOne(asked)
  expect(reads()).toBe(2)
})

test('what was written is asked for again, and nothing else', async () => {
  const { db, reads } = await open()
  const revisions = { collection: 'articles', req, where }
  const section = { ...question, collection: 'sections' }
  const ask = async () => {
    for (const each of [question, section]) await db.findOne(each)
    await db.findVersions(revisions)
  }
  await ask()
  await db.updateOne({ collection: 'articles', req })
  await ask()
  expect(reads()).toBe(5)
  await db.createVersion({ collectionSlug: 'articles', req })
  await ask()
  expect(reads()).toBe(6)
})

test('a row that its write gave back whole is not asked for, and what is done to it meanwhile is not seen', async () => {
  const { db, reads } = await open()
  const written = (await db.updateOne({ collection: 'articles', id: 'story', req })) as { of: object }
  Object.assign(written.of, { place: 99 })
  expect(await db.findOne(question)).toEqual({ collection: 'articles', id: 'story', of: { place: 1 } })
  expect(reads()).toBe(0)
})

test.each([
  ['in part', { select: { headline: true } }],
  ['not at all', { returning: false }],
])('a row that its write gave back %s is asked for', async (_name, more) => {
  const { db, reads } = await open()
  await db.updateOne({ collection: 'articles', id: 'story', req, ...more })
  await db.findOne(question)
  expect(reads()).toBe(1)
})

test('a deletion may change whatever refers to what is gone', async () => {
  const { db, reads } = await open()
  await db.findOne(question)
  await db.deleteOne({ collection: 'media', req })
  await db.findOne(question)
  expect(reads()).toBe(2)
})

test('a transaction that is over is forgotten, and is not remembered again', async () => {
  const { db, reads } = await open()
  await db.findOne(question)
  await db.commitTransaction('one')
  await db.findOne(question)
  await db.findOne(question)
  expect(reads()).toBe(3)
})
