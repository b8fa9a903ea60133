import { isIP } from 'node:net'

import ipaddr from 'ipaddr.js'
import { z } from 'zod'

import { roles } from '../../rules/roles/roles.ts'
import { isTimeZone } from '../../text/time/timeZone.ts'
import { readSender } from '../mail/sender.ts'
import { mongoAddressProblem } from './mongoAddress.ts'

const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1', 'true', 'false'], 'must be 0 or 1')
    .default(fallback)
    .transform((value) => value === '1' || value === 'true')

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address such as https://desk.example.org' })
  .refine(
    (value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`,
    'must be scheme and host alone, without a path: Copydesk answers at the root of its host',
  )
  .transform((value) => new URL(value).origin)

const databaseAddress = z
  .string()
  .regex(
    /^(mongodb(\+srv)?:\/\/|file:)/,
    'must start with mongodb:// or mongodb+srv:// or file: (leave it out for SQLite in DATA_DIR)',
  )
  .check(({ issues, value: input }) => {
    const problem = input.startsWith('mongodb') ? mongoAddressProblem(input) : undefined
    if (problem !== undefined) issues.push({ code: 'custom', input: '', message: problem })
  })

const partsOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isOrigin = (text: string): boolean => /^https?:\/\/[^/\s]+$/.test(text) && URL.canParse(text)

/** Whether Express (proxy-addr) accepts the text: a named range, an address, or a range in CIDR notation. */
const isProxyAddress = (text: string): boolean => {
  if (['linklocal', 'loopback', 'uniquelocal'].includes(text)) return true
  const [address = ''] = text.split('/')
  return isIP(address) !== 0 && (address === text || (ipaddr.isValidCIDR(text) && !text.endsWith('/0')))
}

const atLeastOne = (fallback: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(1, 'must be 1 or more')
    .default(fallback)

/** Every setting that Copydesk reads from the environment. `.env.example` documents each of them. */
export const settingsSchema = z.object({
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('production'),
  PORT: z.coerce
    .number('must be a number')
    .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65_535, 'must be between 0 and 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: databaseAddress.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  MEDIA_DIR: z.string().min(1).default('./media'),
  RENDITIONS_DIR: z.string().min(1).optional(),
  RENDITIONS_MB: z.coerce
    .number('must be a number of megabytes')
    .refine((size) => size >= 0 && size <= 10_000_000, 'must be between 0 and 10000000')
    .default(2048),
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters: openssl rand -hex 32').optional(),
  SERVER_URL: webAddress.optional(),
  CACHE_MB: z.coerce
    .number('must be a number of megabytes')
    .refine((size) => size >= 0 && size <= 65_536, 'must be between 0 and 65536')
    .default(128),
  CACHE_STALE_MINUTES: z.coerce
    .number('must be a number of minutes')
    .refine((minutes) => minutes >= 0 && minutes <= 1440, 'must be between 0 and 1440')
    .default(60),
  SHUTDOWN_DELAY_SECONDS: z.coerce
    .number('must be a number of seconds')
    .refine((seconds) => seconds >= 0 && seconds <= 60, 'must be between 0 and 60')
    .default(0),
  DEMO: flag('1'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('warn'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must be smtp:// or smtps:// with the server’s name')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => readSender(text) !== undefined,
      'must be an address, or a name and an address: The Ledger <desk@example.org>',
    )
    .optional(),
  STREAM_CLIENTS: z.coerce
    .number('must be a number')
    .refine((most) => Number.isInteger(most) && most >= 1, 'must be 1 or more')
    .default(1000),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be a time zone of the IANA database, such as Europe/Berlin')
    .optional(),
  TRASH_DAYS: atLeastOne(30),
  WEBHOOKS_ALLOW_HTTP: flag('0'),
  WEBHOOKS_ALLOW_PRIVATE: flag('0'),
  TRUST_PROXY: z
    .string()
    .refine(
      (text) => /^(none|\d{1,2})$/.test(text) || partsOf(text).every(isProxyAddress),
      'must be none, how many proxies stand in front, or their addresses: loopback, 10.0.0.0/8',
    )
    .default('loopback'),
  CORS_ORIGINS: z
    .string()
    .refine(
      (text) => text === '*' || partsOf(text).every(isOrigin),
      'must be *, or origins by commas: https://www.example.org, https://app.example.org',
    )
    .transform((text): '*' | string[] => (text === '*' ? '*' : partsOf(text)))
    .default([]),
  RATE_LIMITS: flag('1'),
  RATE_LIMIT_READS: atLeastOne(1200),
  RATE_LIMIT_WRITES: atLeastOne(600),
  RATE_LIMIT_LOGINS: atLeastOne(30),
  RATE_LIMIT_BEACONS: atLeastOne(600),
  GRAPHQL_MAX_DEPTH: atLeastOne(12),
  GRAPHQL_MAX_ALIASES: atLeastOne(30),
  GRAPHQL_MAX_ROOT_FIELDS: atLeastOne(20),
  GRAPHQL_MAX_FIELDS: atLeastOne(200),
  GRAPHQL_MAX_COST: atLeastOne(20_000),
  SESSION_HOURS: z.coerce
    .number('must be a number of hours')
    .refine((hours) => hours >= 1 && hours <= 8760, 'must be between 1 and 8760')
    .default(168),
  TOTP_REQUIRED: z
    .string()
    .transform(partsOf)
    .pipe(z.array(z.enum(roles, `must be roles by commas: ${roles.join(', ')}`)))
    .default([]),
  SECURITY_CONTACT: z
    .string()
    .regex(
      /^(mailto:\S+@\S+|https:\/\/\S+|[^\s:/]+@\S+)$/,
      'must be an e-mail address, or the https address of a page',
    )
    .transform((contact) => (/^(mailto|https):/.test(contact) ? contact : `mailto:${contact}`))
    .optional(),
  COPYDESK_ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  COPYDESK_ADMIN_PASSWORD: z.string().min(12, 'must have at least 12 characters').optional(),
})

export type RawSettings = z.output<typeof settingsSchema>
