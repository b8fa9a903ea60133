import fc from 'fast-check'

import { asDocument } from '../../../../src/panel/conflicts/asDocument.ts'
import {
  type Choice,
  disputedFields,
  keptOf,
  preselected,
  reopened,
  undecided,
} from '../../../../src/panel/conflicts/settle.ts'
import { changesBetween, differ } from '../../../../src/text/digest/changes.ts'

const opened = { headline: 'Lock gate fails', dek: 'Barges wait', kicker: 'Harbour', topics: ['locks'] }
const names = Object.keys(opened)

const conflict = (current: object, mine: object) => {
  const theirs = { ...opened, ...current }
  const own = { ...opened, ...mine }
  const changes = changesBetween({ base: opened, current: theirs, yours: own, ignored: new Set() })
  return disputedFields({ changes, opened, mine: own, names })
}

test('each field is preselected for whoever changed it, and nothing where both did', () => {
  const fields = conflict(
    { headline: 'Gate fails', dek: 'Forty barges wait' },
    { headline: 'Lock fails', kicker: 'Port' },
  )
  expect(fields.map(({ path, by }) => [path, by])).toEqual([
    ['headline', 'both'],
    ['dek', 'theirs'],
    ['kicker', 'mine'],
  ])
  expect(preselected(fields)).toEqual({ dek: 'theirs', kicker: 'mine' })
  expect(undecided(fields, preselected(fields)).map(({ path }) => path)).toEqual(['headline'])
})

test('where both came to the same there is nothing to choose', () => {
  expect(conflict({ headline: 'Gate fails' }, { headline: 'Gate fails' })).toEqual([])
  expect(conflict({ dek: null }, { dek: '' })).toEqual([])
})

test('only what is kept of one’s own is sent, and an emptied field is sent as empty', () => {
  const fields = conflict({ headline: 'Gate fails', topics: [] }, { headline: 'Lock fails', dek: undefined })
  expect(keptOf(fields, { headline: 'theirs', topics: 'theirs', dek: 'mine' })).toEqual({ dek: null })
  expect(keptOf(fields, { headline: 'mine', topics: 'mine', dek: 'theirs' })).toEqual({
    headline: 'Lock fails',
    topics: ['locks'],
  })
})

test('a field that nobody can change in the form goes with the others', () => {
  const changes = [{ path: 'reading', base: 1, current: 2 }]
  const [field] = disputedFields({ changes, opened, mine: { ...opened, reading: 7 }, names })
  expect(field).toMatchObject({ path: 'reading', by: 'theirs' })
})

test('an empty list, which a form holds as 0, is an empty list', () => {
  const rows = { type: 'array', fields: [{ name: 'links', type: 'array' }] }
  const fields = new Map([
    ['bylines', rows],
    ['front', { type: 'group', fields: [{ name: 'pinned', ...rows }] }],
  ])
  const form = { bylines: [{ links: 0, note: 'x' }], front: { pinned: 0 }, rank: 0 }
  expect(asDocument(form, fields)).toEqual({
    bylines: [{ links: [], note: 'x' }],
    front: { pinned: [] },
    rank: 0,
  })
})

test('after the choice is made a second conflict is seen from the revision that was shown', () => {
  const changes = [{ path: 'headline', base: 'Lock gate fails', current: 'Gate fails' }]
  expect(reopened(opened, changes)).toEqual({ ...opened, headline: 'Gate fails' })
})

test('whatever is chosen, every field ends as mine or as theirs, and nothing that only one changed is lost', () => {
  const text = fc.constantFrom('a', 'b', 'c', '')
  const version = fc.record({ headline: text, dek: text, kicker: text })
  const choice = fc.constantFrom<Choice>('mine', 'theirs')
  fc.assert(
    fc.property(version, version, version, fc.func(choice), (base, theirs, mine, choose) => {
      const changes = changesBetween({ base, current: theirs, yours: mine, ignored: new Set() })
      const fields = disputedFields({ changes, opened: base, mine, names: Object.keys(base) })
      const choices = {
        ...Object.fromEntries(fields.map(({ path }) => [path, choose(path)])),
        ...preselected(fields),
      }
      const stored: Record<string, unknown> = { ...theirs, ...keptOf(fields, choices) }
      for (const path of Object.keys(base) as (keyof typeof base)[]) {
        const isMine = differ(base[path], mine[path])
        const isTheirs = differ(base[path], theirs[path])
        const wanted = isMine && isTheirs ? { mine, theirs }[choices[path] ?? 'mine'] : isMine ? mine : theirs
        expect(differ(stored[path], wanted[path])).toBe(false)
      }
    }),
  )
})
