import path from 'node:path'

import type { CorsPolicy } from '../../rules/limits/cors.ts'
import type { QueryLimits } from '../../rules/limits/queryLimits.ts'
import { type Rates, ratesOf } from '../../rules/limits/rates.ts'
import type { Role } from '../../rules/roles/roles.ts'
import { isTimeZone, utc } from '../../text/time/timeZone.ts'
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
  /** Where renditions of pictures are stored, and how many bytes they may take; 0 stores none. */
  renditionsDir: string
  renditionsBytes: number
  secret: string
  /** The address that people and front ends use, without a trailing slash; undefined: that of the request. */
  serverUrl: string | undefined
  /** The address of the server, without a trailing slash; absolute URLs begin with it. */
  address: string
  /** The origins that cookies are accepted from, and whose pages may read answers. */
  origins: readonly string[]
  /** True when only this machine can reach the server. */
  isLocal: boolean
  loadsDemo: boolean
  /** Size of the answer cache in bytes; 0 turns it off. */
  cacheBytes: number
  /** For how many milliseconds cached answers are served while the database is away. */
  staleFor: number
  /** Milliseconds between “not ready” and refusing new connections when the server is stopping. */
  shutdownDelay: number
  logLevel: RawSettings['LOG_LEVEL']
  /** After how many hours a session ends, however often it is renewed. */
  sessionHours: number
  /** Roles that need a second factor: without one, a person can log in but only set it up. */
  totpRequired: readonly Role[]
  /** Where to report a vulnerability: `mailto:` or `https:`; undefined: there is no security.txt. */
  securityContact: string | undefined
  firstAdmin: { email: string; password: string } | undefined
  /** The mail server; without one, mail is written to files. The URL may contain a password. */
  mail: { smtpUrl: string | undefined; from: Sender }
  /** How many streams may be open at a time, per process. */
  streamClients: number
  /** The newsroom's time zone, an IANA name: its days begin and end in it. */
  timeZone: string
  /** How long documents stay in the trash, in days. */
  trashDays: number
  /** Where webhooks may be sent besides public https addresses. */
  webhooks: { allowHttp: boolean; allowPrivate: boolean }
  /** Which proxies `X-Forwarded-For` is trusted from: none, so many in front, or those at these addresses. */
  trustProxy: false | number | string[]
  cors: CorsPolicy
  /** Rate limits per client address; undefined: there are none. */
  rates: Rates | undefined
  /** Limits on the size of GraphQL queries. */
  queryLimits: QueryLimits
}>

type Environment = Record<string, string | undefined>
type ReadSecret = (dataDir: string) => string

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

/** Settings that are missing or wrong; the message names each and how to fix it. */
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
 * @param readSecret returns the secret stored in the data folder, which is created on first use
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
    timeZone: raw.TIME_ZONE ?? zoneOfMachine(),
    trashDays: raw.TRASH_DAYS,
    webhooks: { allowHttp: raw.WEBHOOKS_ALLOW_HTTP, allowPrivate: raw.WEBHOOKS_ALLOW_PRIVATE },
    trustProxy: trustProxyOf(raw.TRUST_PROXY),
    cors: raw.CORS_ORIGINS,
    rates: raw.RATE_LIMITS ? ratesIn(raw) : undefined,
    queryLimits: queryLimitsOf(raw),
  })
}

const zoneOfMachine = (): string => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return isTimeZone(timeZone) ? timeZone : utc
}

const parse = (environment: Environment): RawSettings => {
  const values = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = settingsSchema.safeParse({
    ...values,
    DATABASE_URL: values['DATABASE_URL'] ?? values['DATABASE_URI'],
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

/** Without SERVER_URL, the address is where the server listens. */
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
