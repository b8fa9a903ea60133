await import('@payloadcms/richtext-lexical/lexical')
const { failStart } = await import('../server/failStart.ts')
const { run } = await import('./run.ts').catch(failStart)
await run(process.argv).catch(failStart)

export {}
