import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { operationOf } from '../../access/payload/operationOf.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { newPassword, noteLogIn } from './logInNote.ts'

type Owner = { email?: string; name?: string; password?: unknown }

/**
 * Holds a new password to the rules, for accounts that are created, changed, or the first.
 *
 * @throws {Refused} 422 with the rule's code
 */
export const checkPasswordRules: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { password } = (data ?? {}) as Owner
  const isNew = typeof password === 'string' && password !== ''
  newPassword.set(req, isNew)
  if (isNew) await demandGood(req, password, { ...(originalDoc as Owner | undefined), ...(data as Owner) })
  return data
}

/**
 * The same for a password that is reset by a link. And each log-in learns anew what it is: one request of GraphQL may
 * hold a reset that fails and a log-in behind it, which must not be taken for the reset's.
 */
export const checkReset: CollectionBeforeOperationHook = async (operating) => {
  const { args, req } = operating
  const operation = operationOf(operating)
  const isReset = operation === 'resetPassword'
  if (isReset || operation === 'login')
    noteLogIn(req, { isReset, withoutSession: false, secondFactor: undefined })
  if (!isReset) return args
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  if (typeof password !== 'string' || typeof token !== 'string' || token === '') return args
  const where = { resetPasswordToken: { equals: token } }
  const owner = await req.payload.db.findOne<Owner & { id: string }>({ collection: 'users', req, where })
  if (owner) await demandGood(req, password, owner)
  return args
}

const demandGood = async (req: PayloadRequest, password: string, { email, name }: Owner): Promise<void> => {
  const problem = await passwordProblem(password, { email, name, site: await siteNames(req) })
  if (problem) throw new Refused(problem)
}

/** What the site is called, and its host: tried before other words by whoever means this newsroom. */
const siteNames = async ({ payload }: PayloadRequest): Promise<string[]> => {
  const site = await payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true })
  const { serverUrl } = settings
  return ['Copydesk', site.siteName, serverUrl && new URL(serverUrl).hostname].filter(isWord)
}

const isWord = (word: unknown): word is string => typeof word === 'string' && word !== ''
