import { loadNewsroom } from '../newsroom/load.mjs'
import { login } from '../newsroom/newsroom.mjs'

/* Makes the tables of the stock Payload and fills them. Its own push makes the schema, as in development. */

await import('@payloadcms/richtext-lexical/lexical')
const { getPayload } = await import('payload')
const { default: config } = await import('./payload.config.ts')

const payload = await getPayload({ config })
await payload.create({ collection: 'users', data: login as never })
await loadNewsroom({
  count: Number(process.env['BENCH_ARTICLES']),
  create: (collection, data) =>
    payload.create({
      collection: collection as 'articles',
      data: { ...withTopicRows(data), _status: 'published' } as never,
    }),
})
await payload.destroy()
process.exit(0)

/**
 * Topics as rows. Payload's texts with many values have no index by their story on SQLite, and with those the list
 * of the ten newest would take ten times as long: that is no yardstick.
 */
function withTopicRows(data: { topics?: string[] }) {
  return data.topics ? { ...data, topics: data.topics.map((name) => ({ name })) } : data
}
