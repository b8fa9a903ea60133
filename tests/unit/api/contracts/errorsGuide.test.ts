import { readFile } from 'node:fs/promises'

import { errorCodeTypes, errorsGuide } from '../../../../src/api/contracts/errorsGuide.ts'
import { prettily } from '../../../../src/cli/prettily.ts'

test.each([
  ['docs/errors.md', errorsGuide()],
  ['packages/client/src/errorCodes.ts', errorCodeTypes()],
])('%s is made from today’s table of refusals; npm run generate renews it', async (file, made) => {
  expect((await prettily(made, file)) === (await readFile(file, 'utf8'))).toBe(true)
})

test('the guide has the status and the message of a code', () => {
  expect(errorsGuide()).toContain('| `stale-write` | 409, 412 | This was changed by {name}')
})
