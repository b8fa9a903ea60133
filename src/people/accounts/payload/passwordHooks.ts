import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { Refused, refused } from '../../../rules/refusals/refused.ts'
import { operationOf } from '../../access/payload/operationOf.ts'
import { passwordProblem } from '../passwordProblem.ts'
import { newPassword, noteLogIn } from './logInNote.ts'

type Owner = { email?: string; name?: string; password?: unknown }

/**
 * Checks a new password against the rules, for accounts that are created or changed, the first one included.
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
 * Checks a password that is reset by a link. It also resets the state of the log-in: one GraphQL request may contain a
 * failed reset followed by a log-in, which must not be taken for part of the reset.
 *
 * @throws {Refused} 403 `reset-link-over`, 422 with the rule's code
 */
export const checkReset: CollectionBeforeOperationHook = async (operating) => {
  const { args, req } = operating
  const operation = operationOf(operating)
  const isReset = operation === 'resetPassword'
  if (isReset || operation === 'login')
    noteLogIn(req, { isReset, withoutSession: false, secondFactor: undefined })
  if (!isReset) return args
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  const owner = typeof token === 'string' && token !== '' ? await ownerOf(req, token) : undefined
  if (!owner) throw refused('reset-link-over', { path: 'token' })
  await demandGood(req, typeof password === 'string' ? password : '', owner)
  return args
}

const ownerOf = async (req: PayloadRequest, token: string): Promise<Owner | undefined> => {
  const where = {
    resetPasswordToken: { equals: token },
    resetPasswordExpiration: { greater_than: new Date().toISOString() },
  }
  return (
    (await req.payload.db.findOne<Owner & { id: string }>({ collection: 'users', req, where })) ?? undefined
  )
}

const demandGood = async (req: PayloadRequest, password: string, { email, name }: Owner): Promise<void> => {
  const problem = await passwordProblem(password, { email, name, site: await siteNames(req) })
  if (problem) throw new Refused(problem)
}

/** The name of the site and its host, which an attacker of this newsroom would try first. */
const siteNames = async ({ payload }: PayloadRequest): Promise<string[]> => {
  const site = await payload.findGlobal({ slug: 'site-settings', depth: 0, overrideAccess: true })
  const { serverUrl } = settings
  return ['Copydesk', site.siteName, serverUrl && new URL(serverUrl).hostname].filter(isWord)
}

const isWord = (word: unknown): word is string => typeof word === 'string' && word !== ''
