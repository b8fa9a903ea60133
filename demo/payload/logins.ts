import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

/** The demo newsroom's accounts share one password, made for this copy and kept in the data folder. */
export type DemoLogins = { password: string; emails: string[] }

export const demoLoginsFile = (dataDir: string): string => path.join(dataDir, 'demo-password')

/** The accounts of the demo newsroom and their password; undefined when there is no demo newsroom. */
export const demoLogins = async (payload: Payload, dataDir: string): Promise<DemoLogins | undefined> => {
  const password = await readFile(demoLoginsFile(dataDir), 'utf8').catch(() => undefined)
  if (password === undefined) return undefined
  const { docs } = await payload.find({
    collection: 'users',
    overrideAccess: true,
    limit: 20,
    sort: 'createdAt',
    select: { email: true },
  })
  return { password: password.trim(), emails: docs.map(({ email }) => email) }
}
