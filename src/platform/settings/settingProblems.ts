import { type RawSettings, settingsSchema } from './schema.ts'
import { misspelled } from './unknownNames.ts'

/** Problems of settings in combination; each is valid by itself. */
export const settingProblems = (raw: RawSettings, isLocal: boolean): string[] => [
  ...secretProblems(raw, isLocal),
  ...adminProblems(raw),
  ...mailProblems(raw),
]

/** Names that look like misspelt settings. An empty value counts as not set. */
export const nameProblems = (environment: Readonly<Record<string, string | undefined>>): string[] =>
  misspelled(
    Object.keys(environment).filter((name) => environment[name] !== ''),
    [...Object.keys(settingsSchema.shape), 'DATABASE_URI'],
  ).map(({ meant, name }) => `${name} is not a setting. Did you mean ${meant}?`)

const secretProblems = (raw: RawSettings, isLocal: boolean): string[] =>
  isLocal || raw.PAYLOAD_SECRET !== undefined
    ? []
    : [
        'PAYLOAD_SECRET is needed when HOST or SERVER_URL makes the server reachable for others; ' +
          'set it to the output of: openssl rand -hex 32',
      ]

const adminProblems = (raw: RawSettings): string[] =>
  (raw.COPYDESK_ADMIN_EMAIL === undefined) === (raw.COPYDESK_ADMIN_PASSWORD === undefined)
    ? []
    : ['COPYDESK_ADMIN_EMAIL and COPYDESK_ADMIN_PASSWORD must both be set, or neither']

const mailProblems = (raw: RawSettings): string[] =>
  raw.SMTP_URL !== undefined && raw.MAIL_FROM === undefined
    ? ['MAIL_FROM is needed with SMTP_URL; set it to the address that mail is sent from']
    : []
