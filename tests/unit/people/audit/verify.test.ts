import fc from 'fast-check'

import { type AuditEvent, chain, genesis, type LoggedEvent } from '../../../../src/people/audit/event.ts'
import { verifyLog } from '../../../../src/people/audit/verify.ts'

const event = (number: number): AuditEvent => ({
  action: number % 3 === 0 ? 'edit' : 'transition.publish',
  resource: 'articles',
  document: `story-${number % 7}`,
  rev: number,
  actor: { kind: 'person', id: `${number % 4}`, name: 'Ida' },
  origin: { door: 'REST', address: '192.0.2.1' },
  reason: number % 2 === 0 ? 'Because' : undefined,
  details: { changed: ['dek'], number },
})

const logOf = (length: number): LoggedEvent[] => {
  const log: LoggedEvent[] = []
  for (let number = 1; number <= length; number += 1) {
    const head = log.at(-1) ?? genesis
    log.push(
      chain(event(number), { head, at: `2026-03-01T12:00:${String(number % 60).padStart(2, '0')}.000Z` }),
    )
  }
  return log
}

const headOf = (log: LoggedEvent[]) => log.at(-1) ?? genesis

test('a log as it was written is whole', async () => {
  for (const length of [0, 1, 2, 30]) {
    const log = logOf(length)
    expect(await verifyLog(log, headOf(log))).toMatchObject({ events: length, faults: [] })
  }
})

test('a changed word is found at its place, whichever field it is in', async () => {
  const changes: [string, (event: LoggedEvent) => LoggedEvent][] = [
    ['action', (one) => ({ ...one, action: 'edit2' })],
    ['document', (one) => ({ ...one, document: 'other' })],
    ['rev', (one) => ({ ...one, rev: 999 })],
    ['who', (one) => ({ ...one, actor: { ...one.actor, id: 'somebody else' } })],
    ['name', (one) => ({ ...one, actor: { ...one.actor, name: 'Else' } })],
    ['address', (one) => ({ ...one, origin: { ...one.origin, address: '192.0.2.9' } })],
    ['reason', (one) => ({ ...one, reason: 'Another' })],
    ['details', (one) => ({ ...one, details: { ...one.details, number: -1 } })],
    ['time', (one) => ({ ...one, at: '2026-03-02T00:00:00.000Z' })],
  ]
  for (const [field, change] of changes) {
    const log = logOf(12)
    const changed = log.map((one) => (one.seq === 5 ? change(one) : one))
    const { faults } = await verifyLog(changed, headOf(log))
    expect({ field, faults }).toMatchObject({ field, faults: [{ seq: 5, kind: 'changed' }] })
  }
})

test('a change with its hash made anew breaks the next link', async () => {
  const log = logOf(12)
  const fifth = log[4] as LoggedEvent
  const forged = chain({ ...fifth, reason: 'Another' }, { head: log[3] as LoggedEvent, at: fifth.at })
  const { faults } = await verifyLog(
    log.map((one) => (one.seq === 5 ? forged : one)),
    headOf(log),
  )
  expect(faults).toMatchObject([{ seq: 6, kind: 'reordered' }])
})

test('a removed event is found wherever it was, at the end too', async () => {
  const log = logOf(10)
  for (let seq = 1; seq <= 10; seq += 1) {
    const { faults } = await verifyLog(
      log.filter((one) => one.seq !== seq),
      headOf(log),
    )
    expect(faults[0]).toMatchObject({ kind: 'removed' })
  }
  expect((await verifyLog([], headOf(log))).faults).toMatchObject([{ kind: 'removed', seq: 10 }])
  expect((await verifyLog(log.slice(0, 9), undefined)).faults).toEqual([])
})

test('two events in each other’s place are found', async () => {
  const log = logOf(10)
  const swapped = log.map((one) => {
    if (one.seq === 4) return { ...(log[6] as LoggedEvent), seq: 4 }
    if (one.seq === 7) return { ...(log[3] as LoggedEvent), seq: 7 }
    return one
  })
  const { faults } = await verifyLog(swapped, headOf(log))
  expect(faults.map(({ seq }) => seq)).toEqual(expect.arrayContaining([4, 7]))
})

test('whatever is done to a log is found', async () => {
  const damage = fc.constantFrom('drop', 'change', 'swap', 'repeat')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 3, max: 20 }), fc.nat(), damage, async (length, at, kind) => {
      const log = logOf(length)
      const place = at % (length - 1)
      const [one, other] = [log[place] as LoggedEvent, log[place + 1] as LoggedEvent]
      const damaged = [...log]
      if (kind === 'drop') damaged.splice(place, 1)
      if (kind === 'change') damaged[place] = { ...one, document: 'forged' }
      if (kind === 'swap') damaged.splice(place, 2, other, one)
      if (kind === 'repeat') damaged.splice(place, 0, one)
      expect((await verifyLog(damaged, headOf(log))).faults).not.toEqual([])
    }),
  )
})
