import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'

import { passwordProblem } from '../passwordProblem.ts'
import { AccountError } from './errors.ts'
import { noteLogIn } from './logInNote.ts'

type Owner = { email?: string; name?: string; password?: unknown }

/**
 * Holds a new password to the rules, for accounts that are created, changed, or the first.
 *
 * @throws {AccountError} 422 with the rule's code
 */
export const checkPasswordRules: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password } = (data ?? {}) as Owner
  const isNew = typeof password === 'string' && password !== ''
  req.context['newPassword'] = isNew
  if (isNew) demandGood(password, { ...(originalDoc as Owner | undefined), ...(data as Owner) })
  return data
}

/**
 * The same for a password that is reset by a link. And each log-in learns anew what it is: one request of GraphQL may
 * hold a reset that fails and a log-in behind it, which must not be taken for the reset's.
 */
export const checkReset: CollectionBeforeOperationHook = async (operating) => {
  const { args, req } = operating
  // Payload marks one name of the union as deprecated, which marks the whole property.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const operation: string = operating.operation
  const isReset = operation === 'resetPassword'
  if (isReset || operation === 'login')
    noteLogIn(req, { isReset, withoutSession: false, secondFactor: undefined })
  if (!isReset) return args
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  if (typeof password !== 'string' || typeof token !== 'string' || token === '') return args
  const where = { resetPasswordToken: { equals: token } }
  demandGood(
    password,
    (await req.payload.db.findOne<Owner & { id: string }>({ collection: 'users', req, where })) ?? {},
  )
  return args
}

const demandGood = (password: string, { email, name }: Owner): void => {
  const problem = passwordProblem(password, { email, name })
  if (problem) throw new AccountError({ status: 422, ...problem, path: 'password' })
}
