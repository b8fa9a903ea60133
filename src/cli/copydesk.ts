import { guardConsole } from '../server/guardConsole.ts'

/* What a command writes (exports, reports, the database) is its owner's alone, as what the server writes. */
process.umask(0o077)
guardConsole()
await import('@payloadcms/richtext-lexical/lexical')
const { failStart } = await import('../server/failStart.ts')
const { run } = await import('./run.ts').catch(failStart)
await run(process.argv).catch(failStart)
