import { spawnSync } from 'node:child_process'

/* Texts that break the rules of `eslint.config.js`, in the places where they hold, and where they do not. */

type Text = { file: string; text: string; breaks: string[] }

const many = (count: number, line: string): string => `${line}\n`.repeat(count)

const syntax = 'no-restricted-syntax'
const anEnum = 'export enum Stage {\n  Draft,\n}\n'
const environment = "export const port = process.env['PORT']\n"
const now = 'export const now = Date.now()\n'
const today = 'export const today = new Date()\n'

const texts: Text[] = [
  ...[
    'src/rules/a/b.ts',
    'src/people/a/payload/b.ts',
    'src/server/b.ts',
    'collections/b.ts',
    'demo/b.ts',
  ].map((file) => ({ file, text: anEnum, breaks: [syntax] })),
  { file: 'tests/unit/a/b.test.ts', text: anEnum, breaks: [syntax] },
  { file: 'src/people/a/payload/b.ts', text: environment, breaks: [syntax] },
  { file: 'collections/b.ts', text: environment, breaks: [syntax] },
  { file: 'src/platform/settings/settings.ts', text: environment, breaks: [] },
  { file: 'src/cli/b.ts', text: environment, breaks: [] },
  ...['src/text/a/b.ts', 'src/editorial/a/deep/b.ts', 'src/newly/made/b.ts'].map((file) => ({
    file,
    text: now,
    breaks: ['no-restricted-properties'],
  })),
  ...[
    'src/people/a/payload/b.ts',
    'src/edge/a/http/b.ts',
    'src/platform/a/sqlite/b.ts',
    'src/server/b.ts',
  ].map((file) => ({ file, text: now, breaks: [] })),
  {
    file: 'src/media/a/b.ts',
    text: 'export const chance = Math.random()\n',
    breaks: ['no-restricted-properties'],
  },
  { file: 'src/editorial/a/b.ts', text: today, breaks: [syntax] },
  { file: 'src/editorial/a/payload/b.ts', text: today, breaks: [] },
  { file: 'src/editorial/a/b.ts', text: "export const day = new Date('2026-03-01')\n", breaks: [] },
  { file: 'src/editorial/a/b.ts', text: anEnum, breaks: [syntax] },
  { file: 'src/editorial/a/b.ts', text: environment, breaks: ['no-restricted-globals', syntax] },
  ...['crypto', 'fetch', 'performance', 'process', 'setImmediate', 'setInterval', 'setTimeout'].map(
    (name) => ({
      file: 'src/events/a/b.ts',
      text: `export const outside = ${name}\n`,
      breaks: ['no-restricted-globals'],
    }),
  ),
  ...['src/people/a/b.ts', 'src/people/a/payload/b.ts'].map((file) => ({
    file,
    text: "import { randomUUID } from 'node:crypto'\n\nexport const id = randomUUID()\n",
    breaks: file.includes('payload') ? [] : ['no-restricted-imports'],
  })),
  { file: 'src/server/b.ts', text: "console.log('here')\n", breaks: ['no-console'] },
  {
    file: 'src/public/a/b.ts',
    text: 'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n',
    breaks: ['max-params'],
  },
  {
    file: 'src/public/a/b.ts',
    text: `export const long = (say: () => void): void => {\n${many(41, '  say()')}}\n`,
    breaks: ['max-lines-per-function'],
  },
  { file: 'src/public/a/b.ts', text: many(201, "export * from './c.ts'"), breaks: ['max-lines'] },
  { file: 'tests/unit/a/b.test.ts', text: many(401, "export * from './c.ts'"), breaks: ['max-lines'] },
  {
    file: 'src/public/a/b.ts',
    text: `export const winding = (a: number): boolean => a === 0${many(11, ' || a === 1').replaceAll('\n', '')}\n`,
    breaks: ['complexity'],
  },
  {
    file: 'src/public/a/b.ts',
    text: "import { c } from './c.ts'\nimport { hash } from 'node:crypto'\n\nexport const both = [c, hash]\n",
    breaks: ['perfectionist/sort-imports'],
  },
]

const broken: string[][] = []

beforeAll(() => {
  const { stderr, stdout } = spawnSync(process.execPath, ['tests/architecture/lintTexts.mjs'], {
    encoding: 'utf8',
    input: JSON.stringify(texts),
  })
  if (stdout === '') throw new Error(stderr)
  broken.push(...(JSON.parse(stdout) as string[][]))
})

test.each(texts.map((text, index) => ({ ...text, index })))('$file: $breaks', ({ breaks, index }) => {
  expect(new Set(broken[index])).toEqual(new Set(breaks))
})
