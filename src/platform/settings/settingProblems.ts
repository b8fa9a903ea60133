import { type RawSettings, settingsSchema } from './schema.ts'
import { misspelled } from './unknownNames.ts'

/** What is wrong with settings together, each of which is right by itself. */
export const settingProblems = (raw: RawSettings, isLocal: boolean): string[] => [
  ...secretProblems(raw, isLocal),
  ...adminProblems(raw),
  ...mailProblems(raw),
]

/** Names that are no setting, and look like one. An empty value counts as not set. */
export const nameProblems = (environment: Readonly<Record<string, string | undefined>>): string[] =>
  misspelled(
    Object.keys(environment).filter((name) => environment[name] !== ''),
    [...Object.keys(settingsSchema.shape), 'DATABASE_URI'],
  ).map(({ meant, name }) => `${name} is no setting; ${meant} was probably meant`)

const secretProblems = (raw: RawSettings, isLocal: boolean): string[] =>
  isLocal || raw.PAYLOAD_SECRET !== undefined
    ? []
    : [
        'PAYLOAD_SECRET is needed as soon as HOST or SERVER_URL opens the server to others; ' +
          'set it to the output of: openssl rand -hex 32',
      ]

const adminProblems = (raw: RawSettings): string[] =>
  (raw.COPYDESK_ADMIN_EMAIL === undefined) === (raw.COPYDESK_ADMIN_PASSWORD === undefined)
    ? []
    : ['COPYDESK_ADMIN_EMAIL and COPYDESK_ADMIN_PASSWORD must both be set, or neither']

const mailProblems = (raw: RawSettings): string[] =>
  raw.SMTP_URL !== undefined && raw.MAIL_FROM === undefined
    ? ['MAIL_FROM is needed with SMTP_URL; set it to the address that letters come from']
    : []
