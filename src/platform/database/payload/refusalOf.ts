import { Refused, refused } from '../../../rules/refusals/refused.ts'
import { troubleOf } from '../trouble.ts'
import { isMissingReference, missing } from './missingReference.ts'
import { conflict, isWriteConflict } from './writeConflict.ts'

/** What an error is to a client: a refusal of ours, or what the database had against a write; undefined for any other. */
export const refusalOf = (error: unknown): Refused | undefined => {
  if (error instanceof Refused) return error
  if (isWriteConflict(error)) return conflict()
  if (isMissingReference(error)) return missing()
  return troubleOf(error) ? refused('database-unavailable') : undefined
}
