import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

/* A newsroom of a few files, each of which breaks one rule of `.dependency-cruiser.cjs`. */

type Broken = { rule: string; file: string; text: string }

const broken: Broken[] = [
  { rule: 'down-only-from-text', file: 'src/text/a/up.ts', text: "import '../../rules/a/fine.ts'" },
  {
    rule: 'down-only-from-platform',
    file: 'src/platform/a/up.ts',
    text: "import type { Fine } from '../../people/a/fine.ts'\nexport type Up = Fine",
  },
  { rule: 'api-knows-no-neighbour', file: 'src/api/a/beside.ts', text: "import '../../edge/a/fine.ts'" },
  { rule: 'areas-are-known', file: 'src/server/b.ts', text: "import '../attic/a/fine.ts'" },
  {
    rule: 'core-knows-no-framework',
    file: 'src/media/a/typed.ts',
    text: "import type { Payload } from 'payload'\nexport type Typed = Payload",
  },
  { rule: 'core-knows-no-framework', file: 'src/platform/a/deep/typed.ts', text: "import 'payload'" },
  { rule: 'core-knows-no-outside', file: 'src/editorial/a/files.ts', text: "import 'node:fs'" },
  { rule: 'core-knows-no-outside', file: 'src/editorial/a/sharp.ts', text: "import 'sharp'" },
  { rule: 'core-knows-no-adapter', file: 'src/people/a/asks.ts', text: "import './payload/fine.ts'" },
  {
    rule: 'counting-is-told',
    file: 'src/people/accounts/payload/counts.ts',
    text: "import '../attempts.ts'",
  },
  { rule: 'express-lives-in-server', file: 'src/edge/a/http/express.ts', text: "import 'express'" },
  {
    rule: 'packages-stand-alone',
    file: 'packages/react/src/reads.ts',
    text: "import '../../../src/text/a/fine.ts'",
  },
  {
    rule: 'client-stands-alone',
    file: 'packages/client/src/fetches.ts',
    text: "import '../../src/text/a/fine.ts'",
  },
  { rule: 'nothing-imports-tests', file: 'src/server/c.ts', text: "import '../../tests/fine.ts'" },
  { rule: 'no-circular', file: 'src/public/a/one.ts', text: "import './two.ts'" },
  { rule: 'no-orphans', file: 'src/public/b/alone.ts', text: 'export const alone = 1' },
  { rule: 'not-to-unresolvable', file: 'src/server/d.ts', text: "import './missing.ts'" },
]

const fine = [
  'src/text/a/fine.ts',
  'src/rules/a/fine.ts',
  'src/people/a/fine.ts',
  'src/people/a/payload/fine.ts',
  'src/edge/a/fine.ts',
  'src/attic/a/fine.ts',
  'tests/fine.ts',
]

/** What else is there. */
const besides = [
  { file: 'src/people/accounts/attempts.ts', text: 'export const attempts = 1' },
  { file: 'src/public/a/two.ts', text: "import './one.ts'" },
]

type Violation = { rule: { name: string }; from: string }

const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[]
}
const folder = mkdtempSync(path.join(tmpdir(), 'import-rules-'))
const violations: string[] = []

const write = (file: string, text: string): void => {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

beforeAll(() => {
  for (const { file, text } of [...broken, ...besides]) write(file, `${text}\n`)
  for (const file of fine) write(file, 'export type Fine = 1\n')
  write(
    'src/server/main.ts',
    fine
      .slice(0, 5)
      .map((file) => `import '../../${file}'\n`)
      .join(''),
  )
  write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }')
  copyFileSync('package.json', path.join(folder, 'package.json'))
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const depcruise = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [
      depcruise,
      '--config',
      path.resolve('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
      'packages',
      'tests',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (stdout === '') throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } }
  violations.push(...summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))
})

afterAll(() => rmSync(folder, { force: true, recursive: true }))

test.each(broken)('$rule catches $file', ({ file, rule }) => {
  expect(violations).toContain(`${rule} ${file}`)
})

test('what is fine is let through', () => {
  const broke = new Set(broken.map(({ file }) => file))
  expect(violations.filter((one) => !broke.has(one.split(' ')[1] ?? ''))).toEqual([])
})

test('every kind of rule is broken here', () => {
  const kindOf = (rule: string) =>
    rule.replace(/^down-only-from-.*/, 'down-only').replace(/^.*-knows-no-neighbour$/, 'neighbours')
  const tried = new Set(broken.map(({ rule }) => kindOf(rule)))
  expect([...new Set(forbidden.map(({ name }) => kindOf(name)))].toSorted()).toEqual([...tried].toSorted())
})
