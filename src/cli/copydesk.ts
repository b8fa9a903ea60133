await import('@payloadcms/richtext-lexical/lexical')
const { run } = await import('./run.ts')
await run(process.argv)

export {}
