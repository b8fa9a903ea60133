import { errorText, redactText } from '../platform/logs/redact.ts'
import { StartError } from '../platform/settings/startError.ts'

/** Ends the process with the reason why it could not start; only unexpected errors print their stack trace. */
export const failStart = (error: unknown): never => {
  process.stderr.write(`\n${wordsOf(error)}\n`)
  process.exit(1)
}

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return redactText(String(error))
  const isForeseen = error instanceof StartError || 'code' in error
  return isForeseen ? redactText(error.message) : errorText(error)
}
