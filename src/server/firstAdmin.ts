import { APIError, type Payload } from 'payload'

import { retryConflict } from '../platform/database/payload/retryConflict.ts'
import type { Settings } from '../platform/settings/readSettings.ts'
import { StartError } from '../platform/settings/startError.ts'
import { Refused } from '../rules/refusals/refused.ts'

/**
 * Creates the first admin from the settings when there is no user yet; never changes an existing user.
 *
 * @throws {StartError} when the settings of the first admin are not valid, such as a weak password
 */
export const createFirstAdmin = async (payload: Payload, admin: Settings['firstAdmin']): Promise<void> => {
  if (!admin) return
  const data = { ...admin, name: admin.email.split('@')[0] ?? 'Admin', role: 'admin' } as const
  const create = async (): Promise<void> => {
    if (await hasUsers(payload)) return
    await payload.create({ collection: 'users', data, overrideAccess: true })
  }
  // Another process that starts at the same time may be about to create them, or have been first.
  await retryConflict(create).catch(async (error: unknown) => {
    if (!(await hasUsers(payload))) throw explained(error)
  })
}

const hasUsers = async (payload: Payload): Promise<boolean> =>
  (await payload.count({ collection: 'users', overrideAccess: true })).totalDocs > 0

const explained = (error: unknown): unknown =>
  (error instanceof APIError || error instanceof Refused) && error.status < 500
    ? new StartError(`The first admin that the settings name cannot be created. ${error.message}`)
    : error
