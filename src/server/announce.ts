import type { Server } from 'node:http'

import type { Payload } from 'payload'

import { demoLogins } from '../../demo/payload/logins.ts'
import { firstAdminToken } from '../people/accounts/firstAdminToken.ts'
import { settings } from '../platform/settings/settings.ts'
import { addressOf } from './addressOf.ts'

/** Says where everything is and how to log in. */
export const announce = async (server: Server, payload: Payload): Promise<void> => {
  const base = addressOf(server, settings)
  const lines = [
    '',
    `  Panel     ${base}/admin`,
    `  REST      ${base}/api/articles`,
    `  GraphQL   ${base}/api/graphql`,
    `  Fronts    ${base}/api/fronts`,
    `  Docs      ${base}/docs`,
    '',
    ...(await loginLines(payload, base)),
    ...addressLines(),
    `  API ready ${process.uptime().toFixed(1)} s after the process began.`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** A warning when the public address of the server is not set. */
const addressLines = (): string[] =>
  settings.isLocal || settings.serverUrl !== undefined
    ? []
    : [`  SERVER_URL is not set: feeds, sitemaps and letters say ${settings.address}.`, '']

const loginLines = async (payload: Payload, base: string): Promise<string[]> => {
  const logins = await demoLogins(payload, settings.dataDir)
  if (logins) {
    const people = logins.emails.map((email) => `            ${email}`)
    return [`  Log in    with the password ${logins.password} as`, ...people, '']
  }
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs > 0 ? [] : firstAdminLines(payload, base)
}

/** Only people who can read the log can become the first admin. */
const firstAdminLines = ({ secret }: Payload, base: string): string[] => [
  `  Log in    as the first admin: register at ${base}/admin/create-first-user`,
  `            with the token ${firstAdminToken(secret)}`,
  '',
]
