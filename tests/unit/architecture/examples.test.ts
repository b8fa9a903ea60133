import { readFileSync } from 'node:fs'

import { refusals } from '../../../src/rules/refusals/refusals.ts'

/** Guides whose examples show refusals as the server gives them. */
const guides = ['docs/front-end.md', 'docs/workflow.md']

type Shown = { code: string; message: string }

const messages: Readonly<Record<string, string | Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(refusals).map(([code, { message }]) => [code, message]),
)

/** Any text that a message can be once its placeholders are filled in. */
const filledIn = (message: string): RegExp =>
  new RegExp(
    `^${message
      .split(/\{\w+\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.+')}$`,
  )

const isGiven = ({ code, message }: Shown): boolean => {
  const known = messages[code]
  if (known === undefined) return false
  return (typeof known === 'string' ? [known] : Object.values(known)).some((each) =>
    filledIn(each).test(message),
  )
}

/** Everything in a JSON example that has a code and says something: an error of Payload's, a problem, a refused move. */
const shownIn = (value: unknown): Shown[] => {
  if (typeof value !== 'object' || value === null) return []
  const { code: own, data, detail, extensions, message = detail } = value as Record<string, unknown>
  const code = own ?? codeIn(data) ?? codeIn(extensions)
  const isShown = typeof code === 'string' && typeof message === 'string' && !('path' in value)
  return [...(isShown ? [{ code, message }] : []), ...Object.values(value).flatMap(shownIn)]
}

const codeIn = (value: unknown): unknown => (value as { code?: unknown } | undefined)?.code

const examples = guides.flatMap((guide) =>
  [...readFileSync(guide, 'utf8').matchAll(/^```json\n([\s\S]*?)^```/gm)]
    .flatMap(([, json = '']) => shownIn(JSON.parse(json)))
    .map((shown) => [`${guide}: ${shown.code}`, shown] as const),
)

test('the guides show refusals', () => {
  expect(examples.length).toBeGreaterThan(5)
})

test.each(examples)('%s has the words of the table', (_name, shown) => {
  expect(isGiven(shown)).toBe(true)
})

test.each([
  { code: 'no-such-code', message: 'This article was withdrawn.' },
  { code: 'wrong-stage', message: 'It is somewhere else.' },
])('$code with other words is found', (shown) => {
  expect(isGiven(shown)).toBe(false)
})
