import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { build } from 'esbuild'

/**
 * Compiles the server, its command line and the two loaders as `npm start` compiles the server, beside `dist/` rather than in it,
 * so that a server that is running is left alone.
 *
 * @param {string} root the repository
 * @returns {Promise<string>} the folder with main.js, copydesk.js, seedCopydesk.js and seedStock.js
 */
export const bundle = async (root) => {
  const folder = path.join(root, 'node_modules/.cache/copydesk-bench', String(process.pid))
  mkdirSync(folder, { recursive: true })
  process.on('exit', () => rmSync(folder, { force: true, recursive: true }))
  await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: {
      copydesk: 'src/cli/copydesk.ts',
      main: 'src/server/main.ts',
      seedCopydesk: 'tests/bench/subjects/seedCopydesk.ts',
      seedStock: 'tests/bench/stock/seed.ts',
    },
    format: 'esm',
    logLevel: 'error',
    outdir: folder,
    packages: 'external',
    platform: 'node',
    sourcemap: 'linked',
    splitting: true,
    target: 'node20',
    tsconfigRaw: {},
  })
  return folder
}
