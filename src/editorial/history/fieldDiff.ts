import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'

const value = (when: string) => z.unknown().describe(`The whole value ${when}; null where there was none.`)

const part = z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })

/** How one field of a document differs, as the contract has it. */
export const fieldDiff = named(
  'FieldDiff',
  z.union([
    z.object({ path: z.string(), kind: z.literal('text'), parts: z.array(part) }),
    z.object({
      path: z.string(),
      kind: z.literal('value'),
      before: value('before'),
      after: value('after'),
    }),
  ]),
)
