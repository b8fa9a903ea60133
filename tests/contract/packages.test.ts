import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/*
 * The packages as they would be published: copied away from the repository, built by their own settings with the compilers
 * that they name, packed, and installed into a front end.
 */

const names = ['client', 'react'] as const
type Name = (typeof names)[number]

type Manifest = { version: string; dependencies?: object; devDependencies: Record<string, string> }

let folder: string
const tarballs = {} as Record<Name, string>

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** What the packages and a front end need besides, as the registry would give it. */
const linked = [
  '.bin',
  '@esbuild',
  '@types',
  'csstype',
  'esbuild',
  'react',
  'react-dom',
  'scheduler',
  'typescript',
]

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'copydesk-packages-'))
  const modules = path.join(folder, 'node_modules')
  mkdirSync(modules)
  for (const each of linked) symlinkSync(path.resolve('node_modules', each), path.join(modules, each))
  for (const name of names) {
    const own = path.join(folder, name)
    cpSync(`packages/${name}`, own, {
      recursive: true,
      filter: (file) => !/[/\\](dist|node_modules)$/.test(file),
    })
    const [packed] = JSON.parse(run(own, 'npm', 'pack', '--json', '--pack-destination', folder)) as [
      { filename: string },
    ]
    tarballs[name] = path.join(folder, packed.filename)
    const installed = path.join(modules, '@copydesk', name)
    mkdirSync(installed, { recursive: true })
    run(folder, 'tar', 'xzf', tarballs[name], '-C', installed, '--strip-components=1')
  }
}, 120_000)

afterAll(() => rmSync(folder, { force: true, recursive: true }))

const manifestOf = (place: string): Manifest =>
  JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as Manifest

describe.each(names)('@copydesk/%s', (name) => {
  test('has the version of the server, and is built by the same compilers', () => {
    const server = manifestOf('.')
    const all = { ...server.dependencies, ...server.devDependencies }
    const { dependencies = {}, devDependencies, version } = manifestOf(`packages/${name}`)
    expect(version).toBe(server.version)
    expect(Object.values(dependencies).every((each) => each === version)).toBe(true)
    expect(all).toMatchObject(devDependencies)
  })

  test('holds the code, the types, its licence and its guide, and no more', () => {
    const files = run(folder, 'tar', 'tzf', tarballs[name]).trim().split('\n').toSorted()
    const code = name === 'client' ? 'dist/client.js' : 'dist/index.js'
    expect(files.filter((file) => !file.endsWith('.d.ts'))).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', code, 'package.json'].map((file) => `package/${file}`),
    )
  })

  test('publint and “are the types wrong?” have nothing to say', async () => {
    const bytes = readFileSync(tarballs[name])
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
    const types = await checkPackage(createPackageFromTarballData(bytes))
    const problems = 'problems' in types ? types.problems : ['no types']
    // It is for ESM alone, so an older `require` does not find it.
    const isOfCommonJs = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind))
    expect(problems.filter((problem) => typeof problem === 'string' || !isOfCommonJs(problem))).toEqual([])
  })
})

const page = `
import { createClient, type Article, type PageText } from '@copydesk/client'
import { RichText } from '@copydesk/react'
import { renderToStaticMarkup } from 'react-dom/server'

const desk = createClient({ baseUrl: 'http://127.0.0.1:1', fetch: async () => Response.json({ docs: [{ headline: 'Sea gates' }] }) })
const { docs } = await desk.articles.find({ limit: 1 })
const story: Article | undefined = docs[0]
const words = { type: 'text', text: 'They close.', format: 0 } as const
const body: PageText = { root: { type: 'root', children: [{ type: 'paragraph', children: [words] }] } }
console.log(renderToStaticMarkup(<article><h1>{story?.headline}</h1><RichText body={body} /></article>))
`

test('a front end installs them, compiles against them, reads and shows by them', () => {
  const site = path.join(folder, 'site')
  mkdirSync(site)
  writeFileSync(path.join(site, 'package.json'), '{ "type": "module" }')
  writeFileSync(path.join(site, 'page.tsx'), page)
  const lib = ['es2023', 'dom', 'dom.iterable']
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    jsx: 'react-jsx',
    lib,
    types: [],
  }
  writeFileSync(path.join(site, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  run(site, process.execPath, path.resolve('node_modules/typescript/bin/tsc'))
  expect(run(site, process.execPath, 'page.js')).toBe(
    '<article><h1>Sea gates</h1><p>They close.</p></article>\n',
  )
})

test('the client is at most 4 kB, compressed', () => {
  const code = run(folder, 'tar', 'xzOf', tarballs.client, 'package/dist/client.js')
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4096)
})
