import { guardConsole } from '../server/guardConsole.ts'

// Files written by a command (exports, reports, the database) can be read by their owner only, like those of the server.
process.umask(0o077)
guardConsole()
await import('@payloadcms/richtext-lexical/lexical')
const { failStart } = await import('../server/failStart.ts')
const { run } = await import('./run.ts').catch(failStart)
await run(process.argv).catch(failStart)
