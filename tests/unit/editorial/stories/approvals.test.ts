import {
  approvalsOf,
  neededApprovals,
  standingApprovals,
  writersOf,
} from '../../../../src/editorial/stories/approvals.ts'
import { approvalPolicy } from '../../../../src/rules/workflow/policy.ts'

const yes = (by: string, hash = 'a') => ({ by, name: by, at: '2026-03-01T12:00:00.000Z', hash })

test('an approval stands for the text that it names, once for each person', () => {
  const given = [yes('ida'), yes('jonas', 'b'), yes('ida'), yes('mara')]
  expect(standingApprovals(given, 'a').map(({ by }) => by)).toEqual(['ida', 'mara'])
  expect(standingApprovals(given, 'b').map(({ by }) => by)).toEqual(['jonas'])
  expect(standingApprovals(given, 'c')).toEqual([])
})

test('an earlier yes to another text does not hide a later one to this', () => {
  expect(standingApprovals([yes('ida', 'b'), yes('ida')], 'a')).toEqual([yes('ida')])
})

test('a section may ask for more than the newsroom, never for less', () => {
  const policy = { needed: 2, bySection: { investigations: 3, weather: 1 }, mayApproveOwn: false }
  expect(neededApprovals(policy, [])).toBe(2)
  expect(neededApprovals(policy, ['sport'])).toBe(2)
  expect(neededApprovals(policy, ['weather'])).toBe(2)
  expect(neededApprovals(policy, ['sport', 'investigations'])).toBe(3)
})

test('the newsroom asks for one approval everywhere, and never by a writer', () => {
  expect(neededApprovals(approvalPolicy, ['sport', 'investigations'])).toBe(1)
  expect(approvalPolicy.mayApproveOwn).toBe(false)
})

test('a document without approvals or writers has none', () => {
  for (const nothing of [undefined, null, 'x', {}]) {
    expect(approvalsOf({ approvals: nothing })).toEqual([])
    expect(writersOf({ writers: nothing })).toEqual([])
  }
  expect(approvalsOf({ approvals: [yes('ida')] })).toEqual([yes('ida')])
  expect(writersOf({ writers: ['ida'] })).toEqual(['ida'])
})
