import { StartError } from '../settings/startError.ts'

/** Ends the process with what kept it from starting; only what nobody foresaw needs its trace. */
export const failStart = (error: unknown): never => {
  process.stderr.write(`\n${wordsOf(error)}\n`)
  process.exit(1)
}

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const isForeseen = error instanceof StartError || 'code' in error
  return isForeseen ? error.message : (error.stack ?? error.message)
}
