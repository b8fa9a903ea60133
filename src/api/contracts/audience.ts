import type { Route } from '../../platform/routes/route.ts'
import { audiences } from '../../rules/rights/audiences.ts'

/** Who may use a route, as the contract describes it. */
export type Audience = { isOpen: boolean; takesKeys: boolean; words: string | undefined }

/** Our own routes name a row of the table of audiences; Payload’s routes have the roles of the role table. */
export const audienceOf = (who: Route['who']): Audience => {
  const { roles, takesKeys } = typeof who === 'string' ? audiences[who] : { roles: who, takesKeys: true }
  const isOpen = roles.some((role) => role === 'public')
  const keys = takesKeys ? ', and keys that act as one of them' : '; not for keys'
  return { isOpen, takesKeys, words: isOpen ? undefined : `For ${roles.join(', ')}${keys}.` }
}
