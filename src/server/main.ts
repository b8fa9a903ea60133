/**
 * Where the server process begins. Lexical's Node builds wait at their top level, and on Node 20 a process in
 * which several modules meet them at once can end with exit code 13 and not a word. Loading them first, alone,
 * prevents that; every other module comes after.
 */
await import('@payloadcms/richtext-lexical/lexical')
const { serve } = await import('./serve.ts').catch((error: unknown) => {
  if (!(error instanceof Error) || error.name !== 'SettingsError') throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exit(1)
})
await serve()

export {}
