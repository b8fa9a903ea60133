import { loadNewsroom } from '../newsroom/load.mjs'
import { login } from '../newsroom/newsroom.mjs'

/* Fills a Copydesk with the measured newsroom, as an import would: by the system, live at once. */

await import('@payloadcms/richtext-lexical/lexical')
const { settings } = await import('../../../src/platform/settings/settings.ts')
const { fillStoriesNamed } = await import('../../../src/content/articles/payload/fillStoriesNamed.ts')
const { openNewsroom } = await import('../../../src/server/openNewsroom.ts')

const payload = await openNewsroom(settings)
// What a first start does once beside its other work is not to be measured with that.
await fillStoriesNamed(payload)
await payload.create({
  collection: 'users',
  data: { ...login, name: 'Editor', role: 'admin' } as never,
  overrideAccess: true,
})
await loadNewsroom({
  count: Number(process.env['BENCH_ARTICLES']),
  create: (collection, data) =>
    payload.create({
      collection: collection as 'articles',
      data: { ...data, _status: 'published', stageNote: 'Loaded to be measured' } as never,
      depth: 0,
      overrideAccess: true,
    }),
})
await payload.destroy()
process.exit(0)
