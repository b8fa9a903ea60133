import path from 'node:path'

import { redactText } from '../../../../src/platform/logs/redact.ts'
import { readSettings, SettingsError } from '../../../../src/platform/settings/readSettings.ts'

const kept = (dataDir: string): string => `kept in ${dataDir}`
const read = (environment: Record<string, string>) => readSettings(environment, kept)
const secret = 'x'.repeat(32)

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    read(environment)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

describe('settings that are left out', () => {
  it('make a newsroom for this machine alone, on SQLite, with the demo', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'],
      cacheBytes: 134_217_728,
      staleFor: 3_600_000,
      shutdownDelay: 0,
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      trashDays: 30,
      isProduction: true,
      database: { kind: 'sqlite', file: path.resolve('data/copydesk.db') },
      dataDir: path.resolve('data'),
      mediaDir: path.resolve('media'),
      renditionsDir: path.resolve('data/renditions'),
      renditionsBytes: 2048 * 1024 * 1024,
      secret: `kept in ${path.resolve('data')}`,
      serverUrl: undefined,
      address: 'http://127.0.0.1:3000',
      isLocal: true,
      loadsDemo: true,
      logLevel: 'warn',
      firstAdmin: undefined,
      mail: { smtpUrl: undefined, from: { name: 'Copydesk', address: 'newsroom@localhost' } },
      securityContact: undefined,
      sessionHours: 168,
      totpRequired: [],
      streamClients: 1000,
      webhooks: { allowHttp: false, allowPrivate: false },
      trustProxy: ['loopback'],
      cors: [],
      rates: {
        reads: { points: 1200, seconds: 60 },
        credentialed: { points: 6000, seconds: 60 },
        writes: { points: 600, seconds: 60 },
        logins: { points: 30, seconds: 300 },
        beacons: { points: 600, seconds: 60 },
      },
      queryLimits: { depth: 12, aliases: 30, rootFields: 20, fields: 200, cost: 20_000 },
    })
  })

  it('may be written with an empty value', () => {
    const empty = { PORT: '', HOST: '', DATABASE_URL: '', PAYLOAD_SECRET: '', COPYDESK_ADMIN_EMAIL: '' }
    expect(read(empty)).toEqual(read({}))
  })

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(read({}))).toBe(true)
  })
})

describe('settings that are given', () => {
  it.each([
    [{ PORT: '8080' }, { port: 8080 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: 'localhost' }, { host: 'localhost', isLocal: true }],
    [{ HOST: '::1' }, { isLocal: true }],
    [
      { HOST: '0.0.0.0', PAYLOAD_SECRET: secret },
      { host: '0.0.0.0', isLocal: false, secret },
    ],
    [{ PAYLOAD_SECRET: secret }, { secret, isLocal: true }],
    [{ NODE_ENV: 'development' }, { isProduction: false }],
    [{ DEMO: '0' }, { loadsDemo: false }],
    [{ DEMO: 'false' }, { loadsDemo: false }],
    [{ DEMO: 'true' }, { loadsDemo: true }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{ TRUST_PROXY: 'none' }, { trustProxy: false }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: 'loopback, 10.0.0.0/8' }, { trustProxy: ['loopback', '10.0.0.0/8'] }],
    [{ CORS_ORIGINS: '*' }, { cors: '*' }],
    [
      { CORS_ORIGINS: 'https://a.example, http://b.example:8080' },
      { cors: ['https://a.example', 'http://b.example:8080'] },
    ],
    [{ RATE_LIMITS: '0' }, { rates: undefined }],
    [{ RATE_LIMIT_BEACONS: '7' }, { rates: { beacons: { points: 7, seconds: 60 } } }],
    [{ RATE_LIMIT_LOGINS: '5' }, { rates: { logins: { points: 5, seconds: 300 } } }],
    [{ GRAPHQL_MAX_DEPTH: '4' }, { queryLimits: { depth: 4 } }],
    [{ DATA_DIR: '/srv/desk' }, { dataDir: '/srv/desk', secret: 'kept in /srv/desk' }],
    [{ MEDIA_DIR: '/srv/pictures' }, { mediaDir: '/srv/pictures' }],
    [{ TIME_ZONE: 'Europe/Berlin' }, { timeZone: 'Europe/Berlin' }],
  ])('%j are read as %j', (environment, expected) => {
    expect(read(environment as Record<string, string>)).toMatchObject(expected)
  })

  it.each([
    [{ DATA_DIR: '/srv/desk' }, { kind: 'sqlite', file: '/srv/desk/copydesk.db' }],
    [{ DATABASE_URL: 'file:/srv/a.db' }, { kind: 'sqlite', file: '/srv/a.db' }],
    [
      { DATABASE_URL: 'mongodb://db/desk?replicaSet=rs0' },
      { kind: 'mongodb', url: 'mongodb://db/desk?replicaSet=rs0' },
    ],
    [{ DATABASE_URL: 'mongodb+srv://db/desk' }, { kind: 'mongodb', url: 'mongodb+srv://db/desk' }],
    [
      { DATABASE_URI: 'mongodb://other/desk?replicaSet=rs0' },
      { kind: 'mongodb', url: 'mongodb://other/desk?replicaSet=rs0' },
    ],
    [
      {
        DATABASE_URL: 'mongodb://db/desk?replicaSet=rs0',
        DATABASE_URI: 'mongodb://other/desk?replicaSet=rs0',
      },
      { kind: 'mongodb', url: 'mongodb://db/desk?replicaSet=rs0' },
    ],
  ])('%j choose the database %j', (environment, database) => {
    expect(read(environment as Record<string, string>).database).toEqual(database)
  })

  it('take the slash off the address, and open the server to others by it', () => {
    const settings = read({ SERVER_URL: 'https://desk.example.org/', PAYLOAD_SECRET: secret })
    expect(settings).toMatchObject({
      serverUrl: 'https://desk.example.org',
      address: 'https://desk.example.org',
      isLocal: false,
    })
  })

  it('name the mail server, and who letters come from', () => {
    const mail = {
      SMTP_URL: 'smtps://desk:word@mail.example.org',
      MAIL_FROM: 'The Ledger <desk@example.org>',
    }
    expect(read(mail).mail).toEqual({
      smtpUrl: 'smtps://desk:word@mail.example.org',
      from: { name: 'The Ledger', address: 'desk@example.org' },
    })
  })

  it('name the first admin', () => {
    const admin = { COPYDESK_ADMIN_EMAIL: 'desk@example.org', COPYDESK_ADMIN_PASSWORD: 'twelve-or-more' }
    expect(read(admin).firstAdmin).toEqual({ email: 'desk@example.org', password: 'twelve-or-more' })
  })
})

describe('settings that are wrong', () => {
  it.each([
    ['PORT', { PORT: 'eighty' }, 'must be a number'],
    ['PORT', { PORT: '70000' }, '65535'],
    ['PORT', { PORT: '-1' }, '0'],
    ['NODE_ENV', { NODE_ENV: 'staging' }, 'production'],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://db/desk' }, 'mongodb://'],
    ['DATABASE_URL', { DATABASE_URI: 'mysql://db/desk' }, 'leave it out for SQLite'],
    ['PAYLOAD_SECRET', { PAYLOAD_SECRET: 'short' }, 'openssl rand -hex 32'],
    ['PAYLOAD_SECRET', { HOST: '0.0.0.0' }, 'openssl rand -hex 32'],
    ['PAYLOAD_SECRET', { SERVER_URL: 'https://desk.example.org' }, 'openssl rand -hex 32'],
    ['SERVER_URL', { SERVER_URL: 'desk.example.org' }, 'https://desk.example.org'],
    ['SERVER_URL', { SERVER_URL: 'ftp://desk.example.org' }, 'http or https'],
    ['SERVER_URL', { SERVER_URL: 'https://desk.example.org/cms' }, 'without a path'],
    ['DATABASE_URL', { DATABASE_URL: 'mongodb://desk:hush@db/desk' }, 'names no replica set'],
    ['TRUST_PROXY', { TRUST_PROXY: 'the-proxy' }, '10.0.0.0/8'],
    ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/64' }, '10.0.0.0/8'],
    ['CACHE_STALE_MINUTES', { CACHE_STALE_MINUTES: '-1' }, '1440'],
    ['SHUTDOWN_DELAY_SECONDS', { SHUTDOWN_DELAY_SECONDS: 'long' }, 'number of seconds'],
    ['TIME_ZONE', { TIME_ZONE: '+02:00' }, 'such as Europe/Berlin'],
    ['MAIL_FORM', { MAIL_FORM: 'desk@example.org' }, 'Did you mean MAIL_FROM?'],
    ['COPYDESK_ADMIN_EMIAL', { COPYDESK_ADMIN_EMIAL: 'a@example.org' }, 'COPYDESK_ADMIN_EMAIL'],
    ['DEMO', { DEMO: 'maybe' }, '0'],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'debug'],
    ['SMTP_URL', { SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'desk@example.org' }, 'smtps://'],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example.org' }, 'needed with SMTP_URL'],
    ['MAIL_FROM', { MAIL_FROM: 'the desk' }, 'The Ledger <desk@example.org>'],
    ['COPYDESK_ADMIN_EMAIL', { COPYDESK_ADMIN_EMAIL: 'desk' }, 'e-mail address'],
    ['COPYDESK_ADMIN_PASSWORD', { COPYDESK_ADMIN_PASSWORD: 'short' }, '12 characters'],
    ['COPYDESK_ADMIN_PASSWORD', { COPYDESK_ADMIN_EMAIL: 'desk@example.org' }, 'must both be set, or neither'],
    ['COPYDESK_ADMIN_EMAIL', { COPYDESK_ADMIN_PASSWORD: 'twelve-or-more' }, 'must both be set, or neither'],
  ])('name %s in %j and say %s', (name, environment, mend) => {
    const problems = problemsOf(environment)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
    expect(problems[0]).toContain(mend)
    // The redaction of logs takes what follows a secret's name and a colon for the secret.
    expect(redactText(String(problems[0]))).toBe(problems[0])
  })

  it('are all named at once', () => {
    const problems = problemsOf({ PORT: 'eighty', LOG_LEVEL: 'loud' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL'])
    expect(() => read({ PORT: 'eighty', LOG_LEVEL: 'loud' })).toThrow(/^Copydesk cannot start/)
  })

  it('never show a secret', () => {
    expect(problemsOf({ PAYLOAD_SECRET: 'hush' }).join()).not.toContain('hush')
    expect(problemsOf({ COPYDESK_ADMIN_PASSWORD: 'hush' }).join()).not.toContain('hush')
    expect(problemsOf({ SMTP_URL: 'smtp://desk:hush@mail.example.org' }).join()).not.toContain('hush')
  })

  it('make no secret on the disk', () => {
    const asked: string[] = []
    const keep = (dataDir: string): string => {
      asked.push(dataDir)
      return secret
    }
    expect(() => readSettings({ HOST: '0.0.0.0' }, keep)).toThrow(SettingsError)
    expect(asked).toEqual([])
  })
})
