import type { Route } from '../../platform/routes/route.ts'
import { audiences } from '../../rules/rights/audiences.ts'

/** Who may ask, as the contract says it. */
export type Audience = { isOpen: boolean; takesKeys: boolean; words: string | undefined }

/** By the table of audiences; of Payload’s own routes by the roles that the role table names. */
export const audienceOf = (who: Route['who']): Audience => {
  const { roles, takesKeys } = typeof who === 'string' ? audiences[who] : { roles: who, takesKeys: true }
  const isOpen = roles.some((role) => role === 'public')
  const keys = takesKeys ? ', and keys that act as one of them' : '; not for keys'
  return { isOpen, takesKeys, words: isOpen ? undefined : `For ${roles.join(', ')}${keys}.` }
}
