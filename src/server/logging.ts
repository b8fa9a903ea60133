import type { Config } from 'payload'

import type { Settings } from '../settings/readSettings.ts'

/** Refusals are answers, not faults: only what went wrong here is an error in the log. */
const refusals = { WorkflowError: 'debug', NotFound: 'debug', ValidationError: 'debug' } as const

/** What the server says of itself. */
export const logging = (level: Settings['logLevel']): Pick<Config, 'logger' | 'loggingLevels'> => ({
  logger: { options: { level: level === 'silent' ? 'fatal' : level } },
  loggingLevels: refusals,
})
