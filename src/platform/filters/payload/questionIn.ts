import { parseParams } from 'payload'
import * as qs from 'qs-esm'

export type Question = ReturnType<typeof parseParams>

/**
 * A query string as Payload's REST API understands it.
 *
 * @returns undefined when it cannot be read, which Payload has to refuse
 */
export const questionIn = (query: string): Question | undefined => {
  try {
    return parseParams(qs.parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 }))
  } catch {
    return undefined
  }
}
