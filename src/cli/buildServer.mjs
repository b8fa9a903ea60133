import { rmSync } from 'node:fs'

import { build } from 'esbuild'

import { markFresh } from '../server/freshness.mjs'

/** Compiles the server and the command line into `dist/`; packages stay in node_modules. */
export const buildServer = async () => {
  rmSync('dist', { force: true, recursive: true })
  await build({
    bundle: true,
    entryPoints: { main: 'src/server/main.ts', copydesk: 'src/cli/copydesk.ts' },
    format: 'esm',
    logLevel: 'error',
    outdir: 'dist',
    packages: 'external',
    platform: 'node',
    sourcemap: 'linked',
    splitting: true,
    target: 'node20',
  })
  markFresh('server')
}
