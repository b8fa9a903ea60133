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
  if (typeof password !== 'string' || password === '') return data
  demandGood(password, { ...(originalDoc as Owner | undefined), ...(data as Owner) })
  req.context['newPassword'] = true
  return data
}

/** The same for a password that is reset by a link; and the log-in at its end knows what it belongs to. */
export const checkReset: CollectionBeforeOperationHook = async (operating) => {
  const { args, req } = operating
  // Payload marks one name of the union as deprecated, which marks the whole property.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const operation: string = operating.operation
  if (operation !== 'resetPassword') return args
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  noteLogIn(req, { isReset: true })
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
