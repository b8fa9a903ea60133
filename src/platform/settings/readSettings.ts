import path from 'node:path'

import type { CorsPolicy } from '../../rules/limits/cors.ts'
import type { QueryLimits } from '../../rules/limits/queryLimits.ts'
import { type Rates, ratesOf } from '../../rules/limits/rates.ts'
import type { Role } from '../../rules/roles/roles.ts'
import { readSender, type Sender, usualSender } from '../mail/sender.ts'
import { type RawSettings, settingsSchema } from './schema.ts'
import { nameProblems, settingProblems } from './settingProblems.ts'
import { StartError } from './startError.ts'

export type Settings = Readonly<{
  port: number
  host: string
  isProduction: boolean
  database: { kind: 'sqlite'; file: string } | { kind: 'mongodb'; url: string }
  dataDir: string
  mediaDir: string
  /** Where pictures that were made smaller are kept, and how many bytes of them; 0 keeps none. */
  renditionsDir: string
  renditionsBytes: number
  secret: string
  /** The address that people and front ends use, without a trailing slash; undefined: whatever they asked. */
  serverUrl: string | undefined
  /** Where the server is reached, without a trailing slash: what absolute addresses begin with. */
  address: string
  /** Where cookies are taken from, and whose pages may read answers. */
  origins: readonly string[]
  /** True when only this machine can reach the server. */
  isLocal: boolean
  loadsDemo: boolean
  /** Bytes that ready answers may take; 0 keeps none. */
  cacheBytes: number
  /** For how many milliseconds ready answers are given while the database does not answer. */
  staleFor: number
  /** How many milliseconds pass between “not ready” and the end of new connections when the server is to stop. */
  shutdownDelay: number
  logLevel: RawSettings['LOG_LEVEL']
  /** After how many hours a session ends, however often it is renewed. */
  sessionHours: number
  /** Roles that must have a second factor: who has none may log in, and do nothing but set it up. */
  totpRequired: readonly Role[]
  /** Where to report a weakness: `mailto:` or `https:`; undefined: there is no security.txt. */
  securityContact: string | undefined
  firstAdmin: { email: string; password: string } | undefined
  /** Where mail goes: to a server, or into files while none is named. The address may hold a password. */
  mail: { smtpUrl: string | undefined; from: Sender }
  /** Streams that are open at a time, in each process. */
  streamClients: number
  /** How long what is in the trash can be restored, in days. */
  trashDays: number
  /** Where webhooks may be sent besides the open web by https. */
  webhooks: { allowHttp: boolean; allowPrivate: boolean }
  /** Whom to believe what `X-Forwarded-For` says: nobody, so many proxies, or those at these addresses. */
  trustProxy: false | number | string[]
  cors: CorsPolicy
  /** How often one address may ask; undefined: nothing is counted. */
  rates: Rates | undefined
  /** How large a GraphQL query may be. */
  queryLimits: QueryLimits
}>

type Environment = Record<string, string | undefined>
type ReadSecret = (dataDir: string) => string

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** A setting that is missing or wrong; the message names the setting and the mend. */
export class SettingsError extends StartError {
  override readonly name = 'SettingsError'

  constructor(readonly problems: readonly string[]) {
    super(
      `Copydesk cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    )
  }
}

/**
 * Turns environment variables into checked settings.
 *
 * @param environment names and values, usually `process.env`; an empty value counts as not set
 * @param readSecret gives the secret kept in the data folder, made there on first use
 * @throws {SettingsError} naming every setting that is missing or wrong
 */
export const readSettings = (environment: Environment, readSecret: ReadSecret): Settings => {
  const raw = parse(environment)
  const isLocal = loopback.has(raw.HOST) && raw.SERVER_URL === undefined
  const problems = [...nameProblems(environment), ...settingProblems(raw, isLocal)]
  if (problems.length > 0) throw new SettingsError(problems)
  const dataDir = path.resolve(raw.DATA_DIR)
  return Object.freeze({
    port: raw.PORT,
    host: raw.HOST,
    isProduction: raw.NODE_ENV === 'production',
    database: databaseOf(raw.DATABASE_URL, dataDir),
    dataDir,
    mediaDir: path.resolve(raw.MEDIA_DIR),
    renditionsDir: path.resolve(raw.RENDITIONS_DIR ?? path.join(dataDir, 'renditions')),
    renditionsBytes: raw.RENDITIONS_MB * 1024 * 1024,
    secret: raw.PAYLOAD_SECRET ?? readSecret(dataDir),
    ...addressesOf(raw),
    isLocal,
    loadsDemo: raw.DEMO,
    cacheBytes: raw.CACHE_MB * 1024 * 1024,
    staleFor: raw.CACHE_STALE_MINUTES * 60_000,
    shutdownDelay: raw.SHUTDOWN_DELAY_SECONDS * 1000,
    logLevel: raw.LOG_LEVEL,
    sessionHours: raw.SESSION_HOURS,
    totpRequired: raw.TOTP_REQUIRED,
    securityContact: raw.SECURITY_CONTACT,
    firstAdmin: firstAdminOf(raw),
    mail: { smtpUrl: raw.SMTP_URL, from: readSender(raw.MAIL_FROM ?? '') ?? usualSender },
    streamClients: raw.STREAM_CLIENTS,
    trashDays: raw.TRASH_DAYS,
    webhooks: { allowHttp: raw.WEBHOOKS_ALLOW_HTTP, allowPrivate: raw.WEBHOOKS_ALLOW_PRIVATE },
    trustProxy: trustProxyOf(raw.TRUST_PROXY),
    cors: raw.CORS_ORIGINS,
    rates: raw.RATE_LIMITS ? ratesIn(raw) : undefined,
    queryLimits: queryLimitsOf(raw),
  })
}

const parse = (environment: Environment): RawSettings => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settingsSchema.safeParse({
    ...given,
    DATABASE_URL: given['DATABASE_URL'] ?? given['DATABASE_URI'],
  })
  if (result.success) return result.data
  throw new SettingsError(
    result.error.issues.map(
      (issue) => `${issue.path.slice(0, 1).join('')} ${issue.message} (see .env.example)`,
    ),
  )
}

const addressesOf = (raw: RawSettings): Pick<Settings, 'address' | 'origins' | 'serverUrl'> => ({
  serverUrl: raw.SERVER_URL,
  address: addressOf(raw),
  origins: originsOf(raw),
})

/** A server that was told no address of its own is reached where it listens. */
const addressOf = ({ HOST, PORT, SERVER_URL }: RawSettings): string => {
  if (SERVER_URL !== undefined) return SERVER_URL
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`
}

const originsOf = ({ PORT, SERVER_URL }: RawSettings): string[] =>
  SERVER_URL ? [SERVER_URL] : ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${PORT}`)

const trustProxyOf = (text: string): Settings['trustProxy'] => {
  if (text === 'none') return false
  return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim())
}

const ratesIn = (raw: RawSettings): Rates =>
  ratesOf({
    reads: raw.RATE_LIMIT_READS,
    writes: raw.RATE_LIMIT_WRITES,
    logins: raw.RATE_LIMIT_LOGINS,
    beacons: raw.RATE_LIMIT_BEACONS,
  })

const queryLimitsOf = (raw: RawSettings): QueryLimits => ({
  depth: raw.GRAPHQL_MAX_DEPTH,
  aliases: raw.GRAPHQL_MAX_ALIASES,
  rootFields: raw.GRAPHQL_MAX_ROOT_FIELDS,
  fields: raw.GRAPHQL_MAX_FIELDS,
  cost: raw.GRAPHQL_MAX_COST,
})

const databaseOf = (url: string | undefined, dataDir: string): Settings['database'] => {
  if (url === undefined) return { kind: 'sqlite', file: path.join(dataDir, 'copydesk.db') }
  if (url.startsWith('file:')) return { kind: 'sqlite', file: path.resolve(url.slice('file:'.length)) }
  return { kind: 'mongodb', url }
}

const firstAdminOf = (raw: RawSettings): Settings['firstAdmin'] =>
  raw.COPYDESK_ADMIN_EMAIL !== undefined && raw.COPYDESK_ADMIN_PASSWORD !== undefined
    ? { email: raw.COPYDESK_ADMIN_EMAIL, password: raw.COPYDESK_ADMIN_PASSWORD }
    : undefined
