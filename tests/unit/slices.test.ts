import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Rooms that may know each other, and why. All others know each other in one direction alone. */
const together: Readonly<Record<string, string>> = {
  'cli server': 'both are the outside: commands open the newsroom, the server builds its panel',
  'live webhooks': 'an event is written together with what is to be sent of it',
}

/** The workflow runs what slices let follow from a move, and they ask it about stories. */
const hub = 'workflow'

const roomOf = (file: string): string => path.relative('src', file).split(path.sep)[0] ?? ''

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)]
    .map(([, statically, dynamically]) => path.join(path.dirname(file), statically ?? dynamically ?? ''))
    .filter((target) => target.startsWith(`src${path.sep}`))

test('no two slices import each other', () => {
  const files = readdirSync('src', { encoding: 'utf8', recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join('src', name))
  const arrows = new Map<string, string>()
  for (const file of files)
    for (const target of importsOf(file)) arrows.set(`${roomOf(file)} ${roomOf(target)}`, file)
  expect(arrows.has('live webhooks')).toBe(true)
  const pairs = [...arrows]
    .map(([arrow, file]) => ({ arrow: arrow.split(' '), file }))
    .filter(({ arrow: [one = '', other = ''] }) => one < other && arrows.has(`${other} ${one}`))
    .filter(({ arrow }) => !arrow.includes(hub) && !(arrow.join(' ') in together))
    .map(({ arrow, file }) => ({ arrow, by: [file, arrows.get(arrow.toReversed().join(' '))] }))
  expect(pairs).toEqual([])
})
