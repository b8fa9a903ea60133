import { guardConsole } from './guardConsole.ts'

/**
 * Where the server process begins. Lexical's Node builds wait at their top level, and on Node 20 a process in
 * which several modules meet them at once can end with exit code 13 and not a word. Loading them first, alone,
 * prevents that; every other module comes after. What the server writes (the database, the secret, pictures, mail) is
 * its owner's alone.
 */
process.umask(0o077)
guardConsole()
await import('@payloadcms/richtext-lexical/lexical')
const { failStart } = await import('./failStart.ts')
const { serve } = await import('./serve.ts').catch(failStart)
await serve()
