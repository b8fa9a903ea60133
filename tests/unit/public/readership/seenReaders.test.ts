import { mostPerAddress, seenFor, SeenReaders } from '../../../../src/public/readership/seenReaders.ts'

const story = '01a20b11-6075-7412-9cb1-d49e163aa861'
const view = { story, kind: 'view' } as const
const reader = { address: '203.0.113.9', agent: 'Firefox/133.0' }

const fresh = (most?: number) => {
  let salts = 0
  return new SeenReaders(() => `salt ${(salts += 1)}`, most)
}

test('a reader counts once for a story and kind, another one again', () => {
  const seen = fresh()
  expect(seen.isNew(reader, view, 0)).toBe(true)
  expect(seen.isNew(reader, view, 1000)).toBe(false)
  expect(seen.isNew(reader, { story, kind: 'read' }, 1000)).toBe(true)
  expect(seen.isNew(reader, { ...view, story: 'other' }, 1000)).toBe(true)
  expect(seen.isNew({ ...reader, agent: 'Safari/604.1' }, view, 1000)).toBe(true)
  expect(seen.isNew({ ...reader, address: '203.0.113.10' }, view, 1000)).toBe(true)
})

test('after a day everything is forgotten, the salt too', () => {
  const salts: string[] = []
  const seen = new SeenReaders(() => {
    salts.push(`salt ${salts.length}`)
    return salts.at(-1) ?? ''
  })
  seen.isNew(reader, view, 0)
  expect(seen.isNew(reader, view, seenFor - 1)).toBe(false)
  expect(seen.isNew(reader, view, seenFor)).toBe(true)
  expect(salts).toHaveLength(2)
  expect(seen.size).toBe(2)
})

test('one address does not make a story trend with made-up programs', () => {
  const seen = fresh()
  const tried = Array.from({ length: 100 }, (_, number) =>
    seen.isNew({ ...reader, agent: `Firefox/${number}` }, view, 0),
  )
  expect(tried.filter(Boolean)).toHaveLength(mostPerAddress)
})

test('made-up addresses of one IPv6 network are one', () => {
  const seen = fresh()
  const tried = Array.from({ length: 50 }, (_, number) =>
    seen.isNew({ address: `2001:db8:1:2::${number.toString(16)}`, agent: `Firefox/${number % 30}` }, view, 0),
  )
  expect(tried.filter(Boolean)).toHaveLength(mostPerAddress)
})

test('a flood is remembered up to a bound', () => {
  const seen = fresh(1000)
  for (let number = 0; number < 20_000; number += 1) {
    seen.isNew({ address: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`, agent: 'x' }, view, 0)
  }
  expect(seen.size).toBeLessThanOrEqual(2000)
  const newest = { address: `10.0.${19_999 >> 8}.${19_999 & 255}`, agent: 'x' }
  expect(seen.isNew(newest, view, 0)).toBe(false)
})

test('nothing that is remembered tells an address or a program', () => {
  const seen = fresh()
  seen.isNew(reader, view, 0)
  const fields = Object.getOwnPropertyNames(seen).map((name) => Reflect.get(seen, name) as unknown)
  expect(JSON.stringify(fields)).not.toContain('203.0.113')
})
