import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How git takes a change of the page of rules. */
const applied = (diff: string): string => {
  const patch = `--- a/src/rules/workflow/policy.ts\n+++ b/src/rules/workflow/policy.ts\n${diff}`
  const { status, stderr } = spawnSync('git', ['apply', '--check', '-'], { input: patch, encoding: 'utf8' })
  return status === 0 ? 'applies' : stderr
}

const [, diff = ''] =
  /^```diff\n([\s\S]*?)^```/m.exec(readFileSync('docs/how-to/change-the-workflow.md', 'utf8')) ?? []

test('the change that the guide to the workflow shows applies to the rules', () => {
  expect(applied(diff)).toBe('applies')
})

test('a change of other rules does not', () => {
  expect(applied(diff.replace("label: 'Request changes'", "label: 'Ask for changes'"))).toContain(
    'does not apply',
  )
})
