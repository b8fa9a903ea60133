import { arrowsIn, arrowsUp, cyclesIn, lines, readSources, roomOf } from '../../architecture/rooms.mjs'

const ofRooms = (...imports: [file: string, text: string][]) =>
  arrowsIn(imports.map(([file, text]) => ({ file, text })))

test('areas import what stands below them, types included', () => {
  expect(arrowsUp(arrowsIn(readSources()))).toEqual([])
})

test('no rooms know each other, nor on the way round, types included', () => {
  expect(cyclesIn(arrowsIn(readSources()))).toEqual([])
})

test('every area has one line', () => {
  const known = lines.flat()
  expect(new Set(known).size).toBe(known.length)
  const areas = new Set(
    readSources()
      .filter(({ file }) => file !== 'src/payload-types.ts')
      .map(({ file }) => roomOf(file).split('/')[0]),
  )
  expect(known.toSorted()).toEqual([...areas].toSorted())
})

test.each([
  ['a value', "import { rolesOf } from '../../people/access/rolesOf.ts'"],
  ['a type', "import type { Actor } from '../../people/access/actor.ts'"],
  ['an export', "export * from '../../people/access/actor.ts'"],
  ['what is imported when it is needed', "const later = await import('../../people/access/actor.ts')"],
])('an arrow up is found by %s', (_, text) => {
  expect(arrowsUp(ofRooms(['src/platform/database/ask.ts', text]))).toEqual([
    { from: 'platform/database', to: 'people/access', file: 'src/platform/database/ask.ts' },
  ])
})

test('an arrow to a neighbour is one up', () => {
  const arrows = ofRooms(['src/api/contracts/read.ts', "import { rate } from '../../edge/delivery/rate.ts'"])
  expect(arrowsUp(arrows)).toHaveLength(1)
})

test('an arrow down is none, nor is what stays in its room', () => {
  const arrows = ofRooms(
    ['src/people/access/ask.ts', "import { digest } from '../../text/digest/digest.ts'"],
    ['src/people/access/payload/ask.ts', "import { ask } from '../ask.ts'"],
    ['payload.config.ts', "import type { Config } from './src/payload-types.ts'"],
  )
  expect(arrows).toHaveLength(1)
  expect(arrowsUp(arrows)).toEqual([])
})

test('rooms that know each other are a cycle, by types and by a third room too', () => {
  const three = ofRooms(
    ['src/editorial/uses/a.ts', "import type { B } from '../trash/b.ts'"],
    ['src/editorial/trash/b.ts', "import { c } from '../stories/c.ts'"],
    ['src/editorial/stories/c.ts', "import { a } from '../uses/a.ts'"],
    ['src/editorial/history/d.ts', "import { a } from '../uses/a.ts'"],
  )
  expect(cyclesIn(three)).toEqual([['editorial/stories', 'editorial/trash', 'editorial/uses']])
  expect(cyclesIn(three.slice(1))).toEqual([])
})
