import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/*
 * The client as it would be published: copied away from the repository, built by its own settings with the compilers that
 * it names, packed, and installed into a front end.
 */

let folder: string
let tarball: string

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-package-'))
  const own = path.join(folder, 'own')
  cpSync('packages/client', own, {
    recursive: true,
    filter: (file) => !/[/\\](dist|node_modules)$/.test(file),
  })
  symlinkSync(path.resolve('node_modules'), path.join(own, 'node_modules'))
  const [packed] = JSON.parse(run(own, 'npm', 'pack', '--json', '--pack-destination', folder)) as [
    { filename: string },
  ]
  tarball = path.join(folder, packed.filename)
})

afterAll(() => rmSync(folder, { force: true, recursive: true }))

const manifest = JSON.parse(readFileSync('packages/client/package.json', 'utf8')) as {
  version: string
  devDependencies: Record<string, string>
}
const server = JSON.parse(readFileSync('package.json', 'utf8')) as typeof manifest

test('it has the version of the server, and is built by the same compilers', () => {
  expect(manifest.version).toBe(server.version)
  expect(server.devDependencies).toMatchObject(
    Object.fromEntries(Object.entries(manifest.devDependencies).filter(([name]) => name !== 'esbuild')),
  )
})

test('it holds the code, the types, its licence and its guide, and no more', () => {
  const files = run(folder, 'tar', 'tzf', tarball).trim().split('\n').toSorted()
  expect(files.filter((file) => !file.endsWith('.d.ts'))).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/client.js', 'package.json'].map(
      (file) => `package/${file}`,
    ),
  )
})

test('publint and “are the types wrong?” have nothing to say', async () => {
  const bytes = readFileSync(tarball)
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    strict: true,
  })
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  const types = await checkPackage(createPackageFromTarballData(bytes))
  const problems = 'problems' in types ? types.problems : ['no types']
  // It is for ESM alone, so an older `require` does not find it.
  const isOfCommonJs = (problem: object) =>
    'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind))
  expect(problems.filter((problem) => typeof problem === 'string' || !isOfCommonJs(problem))).toEqual([])
})

const page = `
import { createClient, type Article } from '@copydesk/client'
const desk = createClient({ baseUrl: 'http://127.0.0.1:1', fetch: async () => Response.json({ docs: [{ headline: 'Sea gates' }] }) })
const { docs } = await desk.articles.find({ limit: 1 })
const story: Article | undefined = docs[0]
console.log(story?.headline)
`

test('a front end installs it, compiles against it and reads by it', () => {
  const site = path.join(folder, 'site')
  const own = path.join(site, 'node_modules/@copydesk/client')
  mkdirSync(own, { recursive: true })
  run(site, 'tar', 'xzf', tarball, '-C', own, '--strip-components=1')
  writeFileSync(path.join(site, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(site, 'page.ts'), page)
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023', 'dom'],
    types: [],
  }
  writeFileSync(path.join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  run(site, process.execPath, path.resolve('node_modules/typescript/bin/tsc'))
  expect(run(site, process.execPath, 'page.js')).toBe('Sea gates\n')
})

test('it is at most 4 kB, compressed', () => {
  const code = run(folder, 'tar', 'xzOf', tarball, 'package/dist/client.js')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4096)
})
