/* The command line in a process of its own, on the database that the environment names. */

await import('@payloadcms/richtext-lexical/lexical')
const { run } = await import('../../src/cli/run.ts')
await run(process.argv)

export {}
