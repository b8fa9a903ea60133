import type { GlobalBeforeValidateHook } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { siteFieldPolicy } from '../../../rules/rights/policy.ts'
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'
import { actorOf } from './actorOf.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * Refuses a change of site settings that need a higher role than the others. Field access alone would silently drop the
 * value.
 *
 * @throws {Refused} 403 `role-may-not` with the fields
 */
export const guardSiteFields: GlobalBeforeValidateHook = ({ data, originalDoc, req }) => {
  const sent = (data ?? {}) as Document
  const before = (originalDoc ?? {}) as Document
  const actor = actorOf(req, true)
  const barred = Object.entries(siteFieldPolicy)
    .filter(([name]) => name in sent && !isEquivalent(sent[name], before[name]))
    .filter(
      ([, roles]) => actor.kind !== 'system' && !(actor.kind === 'person' && roles.includes(actor.role)),
    )
  if (barred.length === 0) return data as unknown
  const problems = barred.map(([path, roles]) => ({
    path,
    message: `Only these roles may set this: ${roles.join(', ')}.`,
  }))
  throw refused('role-may-not/site-fields', { fields: barred.map(([path]) => path), problems })
}
