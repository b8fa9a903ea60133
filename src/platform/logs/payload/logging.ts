import type { Config } from 'payload'

import type { Settings } from '../../settings/readSettings.ts'
import { redactError, redactText, redactValue } from '../redact.ts'

type LoggerOptions = Extract<Config['logger'], { options: unknown }>['options']

/** The number of pino's level “error”. */
const errorLevel = 50

/**
 * The configuration of the log. Secrets are redacted from every line. A refusal (4xx) is an answer, not a fault of the
 * server, so it is logged at the level “debug”.
 */
export const logging = (level: Settings['logLevel']): Pick<Config, 'logger'> => ({
  logger: { options: { ...options, level: level === 'silent' ? 'fatal' : level } },
})

/** Errors that `formatters.log` has handled are plain objects already. */
const asLogged = (error: unknown): unknown => (error instanceof Error ? redactError(error) : error)

const options: LoggerOptions = {
  formatters: { log: (logged) => redactValue(logged) as Record<string, unknown> },
  serializers: { err: asLogged, error: asLogged },
  hooks: {
    logMethod(args, method, level) {
      const [first, ...rest] = args as unknown[]
      const entry = first instanceof Error ? { err: first } : first
      const words = [entry, ...(rest.length > 0 ? rest : wordsOf(entry))].map((part) =>
        typeof part === 'string' ? redactText(part) : part,
      )
      if (level >= errorLevel && isRefusal(entry)) this.debug(...(words as [object]))
      else method.apply(this, words as Parameters<typeof method>)
    },
  },
}

/** The message of an error, so that it can be redacted; pino would log it unchanged. */
const wordsOf = (logged: unknown): string[] => {
  const { err, msg } = (logged ?? {}) as { err?: unknown; msg?: unknown }
  return err instanceof Error && msg === undefined ? [err.message] : []
}

const isRefusal = (logged: unknown): boolean => {
  const { err } = (logged ?? {}) as { err?: { status?: unknown } }
  return typeof err?.status === 'number' && err.status >= 400 && err.status < 500
}
