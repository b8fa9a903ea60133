import { type GuardFacts, runGuards } from '../../../../src/editorial/workflow/guards.ts'
import type { Guard } from '../../../../src/rules/workflow/guard.ts'
import { lanesOf } from '../../../../src/rules/workflow/lanes.ts'
import { fineStory } from '../../../helpers/fineStory.ts'
import { sentence } from '../../../helpers/sentence.ts'

const now = new Date('2026-03-01T12:00:00Z')
const story = fineStory(now)
const [quay] = story.pictures as [(typeof story.pictures)[number]]

const facts: GuardFacts = {
  ...story,
  content: { headline: 'Ferries return' },
  comment: 'A good reason',
  plannedFor: '2026-03-01T12:00:01Z',
  embargoUntil: '2026-03-01T12:00:00Z',
  embargoIndefinite: false,
  pictures: [{ ...quay, rightsUntil: '2026-03-01T12:00:01Z' }],
  required: ['headline'],
  checklist: ['bylines'],
  review: { hash: 'a', writers: [], approvals: [], needed: 1, mayApproveOwn: false, actorId: 'editor' },
  lanes: lanesOf({}),
}

const { review } = facts
const yes = (by: string, hash = 'a') => ({ by, name: by, at: '2026-03-01T11:00:00.000Z', hash })
const bothSaidYes = [yes('ida'), yes('editor')]

const body = (children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

const cases: [Guard, string, Partial<GuardFacts>, string[]][] = [
  ['comment', 'a reason', {}, []],
  ['comment', 'blanks', { comment: ' \n' }, ['comment']],
  ['comment', 'nothing', { comment: undefined }, ['comment']],
  ['time-ahead', 'a second ahead', {}, []],
  ['time-ahead', 'this very moment', { plannedFor: '2026-03-01T12:00:00Z' }, ['plannedFor']],
  ['time-ahead', 'no time', { plannedFor: undefined }, ['plannedFor']],
  ['time-ahead', 'no date at all', { plannedFor: 'soon' }, ['plannedFor']],
  ['embargo-over', 'an embargo that ends now', {}, []],
  [
    'embargo-over',
    'an embargo of another second',
    { embargoUntil: '2026-03-01T12:00:01Z' },
    ['embargoUntil'],
  ],
  ['embargo-over', 'an embargo in another time zone', { embargoUntil: '2026-03-01T13:00:00+01:00' }, []],
  ['embargo-over', 'no embargo', { embargoUntil: undefined }, []],
  ['embargo-over', 'one without an end', { embargoIndefinite: true }, ['embargoIndefinite']],
  ['embargo-over-by-then', 'a time after its end', {}, []],
  ['embargo-over-by-then', 'the very time of its end', { plannedFor: '2026-03-01T12:00:00Z' }, []],
  ['embargo-over-by-then', 'a time before its end', { plannedFor: '2026-03-01T11:59:59Z' }, ['embargoUntil']],
  ['embargo-over-by-then', 'no time yet', { plannedFor: undefined }, []],
  ['embargo-over-by-then', 'no end', { embargoIndefinite: true }, ['embargoIndefinite']],
  ['rights', 'rights for another second', {}, []],
  [
    'rights',
    'rights that end now',
    { pictures: [{ ...quay, rightsUntil: '2026-03-01T12:00:00Z' }] },
    ['leadImage.image'],
  ],
  ['rights', 'rights without an end', { pictures: [quay] }, []],
  ['required-fields', 'all there', {}, []],
  ['required-fields', 'a headline of blanks', { content: { headline: '  ' } }, ['headline']],
  ['checklist', 'a byline missing', {}, ['bylines']],
  ['checklist', 'no rows', { content: { headline: 'A', bylines: [] } }, ['bylines']],
  ['checklist', 'a field asked for twice', { required: ['bylines'] }, ['bylines']],
  ['checklist', 'all there', { content: { headline: 'A', bylines: [{}] } }, []],
  ['checklist', 'nothing there', { content: {} }, ['headline', 'bylines']],
  ['four-eyes', 'a text of others', { review: { ...review, writers: ['ida'] } }, []],
  [
    'four-eyes',
    'a text of others and oneself',
    { review: { ...review, writers: ['ida', 'editor'] } },
    ['writers'],
  ],
  [
    'four-eyes',
    'leave to approve one’s own',
    { review: { ...review, writers: ['editor'], mayApproveOwn: true } },
    [],
  ],
  ['four-eyes', 'a yes of somebody else', { review: { ...review, approvals: [yes('ida')] } }, []],
  ['four-eyes', 'a yes of one’s own', { review: { ...review, approvals: bothSaidYes } }, ['approvals']],
  ['four-eyes', 'a yes to an earlier text', { review: { ...review, approvals: [yes('editor', 'b')] } }, []],
  ['four-eyes', 'the server itself', { review: { ...review, writers: ['ida'], actorId: undefined } }, []],
  ['approvals', 'none of one', {}, ['approvals']],
  ['approvals', 'one of two', { review: { ...review, approvals: [yes('ida')], needed: 2 } }, ['approvals']],
  ['approvals', 'one of them void', { review: { ...review, approvals: [yes('ida', 'b')] } }, ['approvals']],
  ['approvals', 'two of two', { review: { ...review, approvals: bothSaidYes, needed: 2 } }, []],
  ['lanes', 'none asked for', {}, []],
  ['lanes', 'one cleared', { lanes: lanesOf({ lanes: { legal: { state: 'cleared' } } }) }, []],
  [
    'lanes',
    'one asked for',
    { lanes: lanesOf({ lanes: { legal: { state: 'required' } } }) },
    ['lanes.legal'],
  ],
]

test.each(cases)('%s, with %s', (guard, _what, given, paths) => {
  const found = runGuards([guard], { ...facts, ...given })
  expect(found).toEqual(paths.map((path) => ({ path, message: sentence })))
})

test('an embargo says when it ends, a text how many approvals it has', () => {
  const embargoUntil = '2026-03-01T12:00:01Z'
  const short = { ...review, approvals: [yes('ida')], needed: 3 }
  const found = runGuards(['embargo-over', 'approvals'], { ...facts, embargoUntil, review: short })
  expect(found.map(({ message }) => message)).toEqual([
    'The embargo ends on 1 March 2026 at 12:00 UTC. Wait until then, or lift it first.',
    'This text has 1 of 3 approvals.',
  ])
})

test.each([
  ['no paragraph', body([]), true],
  ['an empty paragraph', body([paragraph('')]), true],
  ['blanks', body([paragraph(' '), paragraph('\n')]), true],
  ['a word', body([paragraph(' '), paragraph('Dawn')]), false],
  ['a picture', body([{ type: 'upload', value: '1' }]), false],
  ['a block', body([{ type: 'block', fields: {} }]), false],
  [
    'a word deep in a list',
    body([{ type: 'list', children: [{ type: 'listitem', children: [paragraph('Dawn')] }] }]),
    false,
  ],
])('a body of %s', (_what, value, isEmpty) => {
  const problems = runGuards(['required-fields'], { ...facts, content: { body: value }, required: ['body'] })
  expect(problems).toHaveLength(isEmpty ? 1 : 0)
})

test('problems come in the order of the guards', () => {
  const bad = { ...facts, comment: '', content: {}, embargoUntil: '2030-01-01T00:00:00Z' }
  const paths = runGuards(['comment', 'checklist', 'rights', 'embargo-over'], bad).map(({ path }) => path)
  expect(paths).toEqual(['comment', 'headline', 'bylines', 'embargoUntil'])
})
