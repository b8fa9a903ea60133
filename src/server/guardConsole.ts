import { format } from 'node:util'

import { errorText, redactText } from '../platform/logs/redact.ts'

/**
 * Lets what libraries write to the console, and what ends the process, pass the redaction too. Called once, before
 * anything else is loaded.
 */
export const guardConsole = (): void => {
  /* eslint-disable no-console */
  for (const name of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const write = console[name].bind(console)
    console[name] = (...said: unknown[]) => write(redactText(format(...said.map(readable))))
  }
  /* eslint-enable no-console */
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${errorText(error)}\n`)
    process.exit(1)
  })
}

const readable = (part: unknown): unknown => (part instanceof Error ? errorText(part) : part)
