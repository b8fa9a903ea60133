import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

import { build } from 'esbuild'

/**
 * Compiles a program of the tests as the server is compiled, to be run in a process of its own.
 *
 * @param name of its file in this folder, without ending
 * @returns the file, and what takes it away
 */
export const compiled = async (name: string): Promise<{ file: string; remove: () => void }> => {
  const folder = path.resolve(`node_modules/.cache/copydesk-${name}`, String(process.pid))
  mkdirSync(folder, { recursive: true })
  await build({
    bundle: true,
    entryPoints: [`tests/helpers/${name}.ts`],
    format: 'esm',
    logLevel: 'error',
    outdir: folder,
    packages: 'external',
    platform: 'node',
    splitting: true,
    target: 'node20',
    tsconfigRaw: {},
  })
  const remove = (): void => rmSync(folder, { force: true, recursive: true })
  return { file: path.join(folder, `${name}.js`), remove }
}
