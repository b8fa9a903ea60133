import {
  type Heartbeat,
  isWorthWriting,
  presenceFor,
  type Seat,
  seated,
} from '../../../../src/editorial/presence/seats.ts'

const noon = Date.parse('2030-05-01T12:00:00.000Z')
const at = (seconds: number): Date => new Date(noon + seconds * 1000)
const reading: Heartbeat = { isWriting: false, isHidden: false, takesOver: false }
const writing: Heartbeat = { ...reading, isWriting: true }
const takingOver: Heartbeat = { ...reading, takesOver: true }
const of = (name: string, tab = 'one') => ({ key: `${name} ${tab}`, user: name, name })
const sit = (who: ReturnType<typeof of>, ...beats: [Heartbeat, number][]): Seat => {
  const last = beats.reduce<Seat | undefined>(
    (before, [beat, seconds]) => seated(before, { ...beat, ...who, now: at(seconds) }),
    undefined,
  )
  if (!last) throw new Error('a seat has at least one beat')
  return last
}

test('whoever is alone hears of nobody', () => {
  const ana = sit(of('Ana'), [reading, 0])
  expect(presenceFor([ana], ana, at(1))).toEqual({
    others: [],
    isInAnotherTab: false,
    holder: null,
    isTakenOver: false,
  })
})

test('the first to write holds the document, and everybody else hears since when', () => {
  const ana = sit(of('Ana'), [reading, 0], [writing, 4], [writing, 9])
  const ben = sit(of('Ben'), [reading, 5], [writing, 8])
  expect(presenceFor([ben, ana], ben, at(9))).toMatchObject({
    others: [{ name: 'Ana', isWriting: true }],
    holder: { name: 'Ana', whose: 'theirs', since: at(4).toISOString(), tookOver: false },
    isTakenOver: false,
  })
  expect(presenceFor([ben, ana], ana, at(9)).holder).toMatchObject({ whose: 'this' })
})

test('whoever takes over holds it, whoever wrote before is told, and may take it back', () => {
  const ana = sit(of('Ana'), [writing, 0])
  const ben = sit(of('Ben'), [reading, 1], [takingOver, 2])
  expect(presenceFor([ana, ben], ana, at(3))).toMatchObject({
    holder: { name: 'Ben', whose: 'theirs', tookOver: true },
    isTakenOver: true,
  })
  expect(presenceFor([ana, ben], ben, at(3))).toMatchObject({ holder: { whose: 'this' }, isTakenOver: false })
  const back = seated(ana, { ...takingOver, isWriting: true, ...of('Ana'), now: at(5) })
  expect(presenceFor([back, ben], ben, at(6))).toMatchObject({
    holder: { name: 'Ana', whose: 'theirs' },
    isTakenOver: true,
  })
})

test('who begins to write after somebody took over was not taken over from', () => {
  const ben = sit(of('Ben'), [takingOver, 0])
  const ana = sit(of('Ana'), [reading, 1], [writing, 2])
  expect(presenceFor([ana, ben], ana, at(3))).toMatchObject({ holder: { name: 'Ben' }, isTakenOver: false })
})

test('with a save the turn ends: nobody holds the document any more', () => {
  const ben = sit(of('Ben'), [takingOver, 0], [writing, 1], [reading, 9])
  const ana = sit(of('Ana'), [reading, 5])
  expect(presenceFor([ana, ben], ana, at(10))).toMatchObject({
    holder: null,
    others: [{ name: 'Ben', isWriting: false }],
  })
})

test('a seat that is not heard of is free after half a minute, a hidden tab’s after two and a half', () => {
  const ana = sit(of('Ana'), [writing, 0])
  const hidden = sit(of('Ben'), [{ ...writing, isHidden: true }, 0])
  const own = sit(of('Cleo'), [reading, 0], [reading, 200])
  const names = (seconds: number) =>
    presenceFor([ana, hidden, own], own, at(seconds)).others.map(({ name }) => name)
  expect([names(29), names(30), names(149), names(150)]).toEqual([['Ana', 'Ben'], ['Ben'], ['Ben'], []])
})

test('several tabs of one person are one person; one’s own are no other', () => {
  const tabs = [sit(of('Ana', 'one'), [reading, 0]), sit(of('Ana', 'two'), [writing, 0])]
  const ben = sit(of('Ben'), [reading, 0])
  const other = sit(of('Ben', 'two'), [writing, 1])
  expect(presenceFor([...tabs, ben, other], ben, at(1))).toMatchObject({
    others: [{ name: 'Ana', isWriting: true }],
    isInAnotherTab: true,
  })
  expect(presenceFor([ben, other], ben, at(1))).toMatchObject({ others: [], holder: { whose: 'yours' } })
})

test('a seat that says the same is written only when it would soon be over', () => {
  const ana = sit(of('Ana'), [reading, 0])
  const again = (beat: Heartbeat, seconds: number) =>
    isWorthWriting(ana, seated(ana, { ...beat, ...of('Ana'), now: at(seconds) }), at(seconds))
  expect(isWorthWriting(undefined, ana, at(0))).toBe(true)
  expect([again(reading, 5), again(reading, 11), again(writing, 5), again(takingOver, 5)]).toEqual([
    false,
    true,
    true,
    true,
  ])
})
