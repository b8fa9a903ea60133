import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const read = (file: string) => readFile(path.resolve(file), 'utf8')

test('docs/schema.graphql is the schema that is served; npm run generate renews it', async () => {
  const { lexicographicSortSchema, printSchema } = await import('graphql')
  const { servedSchema } = await import('../../src/api/graphql/payload/servedSchema.ts')
  const schema = servedSchema(room.payload.config)
  expect(`${printSchema(lexicographicSortSchema(schema))}\n` === (await read('docs/schema.graphql'))).toBe(
    true,
  )
})

test('docs/workflow.md is drawn from today’s tables; npm run generate draws it anew', async () => {
  const { redraw } = await import('../../src/editorial/workflow/draw.ts')
  const committed = await read('docs/workflow.md')
  expect(redraw(committed) === committed).toBe(true)
})

test('the committed migrations lead to today’s schema; npm run generate -- migration NAME adds the missing step', async () => {
  const { migrations } = await import('../../src/platform/database/migrations/index.ts')
  const newest = migrations.at(-1)?.name ?? ''
  const committed = JSON.parse(await read(`src/platform/database/migrations/${newest}.json`)) as {
    tables: object
  }
  const db = room.payload.db as unknown as Drizzle
  const { generateDrizzleJson } = db.requireDrizzleKit()
  const today = await generateDrizzleJson(db.schema)
  expect(JSON.parse(JSON.stringify(today.tables))).toEqual(committed.tables)
})

type Drizzle = Payload['db'] & {
  schema: unknown
  requireDrizzleKit: () => { generateDrizzleJson: (schema: unknown) => Promise<{ tables: object }> }
}
