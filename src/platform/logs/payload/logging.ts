import type { Config } from 'payload'

import type { Settings } from '../../settings/readSettings.ts'
import { redactError, redactText, redactValue } from '../redact.ts'

type LoggerOptions = Extract<Config['logger'], { options: unknown }>['options']

/** As pino numbers it. */
const errorLevel = 50

/**
 * What the server says of itself. Every line passes the redaction; and a refusal (4xx) is an answer, not a fault of the
 * server, so that it is told for debugging alone.
 */
export const logging = (level: Settings['logLevel']): Pick<Config, 'logger'> => ({
  logger: { options: { ...options, level: level === 'silent' ? 'fatal' : level } },
})

/** What `formatters.log` has been at is no error any more. */
const asLogged = (error: unknown): unknown => (error instanceof Error ? redactError(error) : error)

const options: LoggerOptions = {
  formatters: { log: (logged) => redactValue(logged) as Record<string, unknown> },
  serializers: { err: asLogged, error: asLogged },
  hooks: {
    logMethod(args, method, level) {
      const [first, ...rest] = args as unknown[]
      const given = first instanceof Error ? { err: first } : first
      const words = [given, ...(rest.length > 0 ? rest : wordsOf(given))].map((part) =>
        typeof part === 'string' ? redactText(part) : part,
      )
      if (level >= errorLevel && isRefusal(given)) this.debug(...(words as [object]))
      else method.apply(this, words as Parameters<typeof method>)
    },
  },
}

/** pino would take the words of an error as they are. */
const wordsOf = (logged: unknown): string[] => {
  const { err, msg } = (logged ?? {}) as { err?: unknown; msg?: unknown }
  return err instanceof Error && msg === undefined ? [err.message] : []
}

const isRefusal = (logged: unknown): boolean => {
  const { err } = (logged ?? {}) as { err?: { status?: unknown } }
  return typeof err?.status === 'number' && err.status >= 400 && err.status < 500
}
