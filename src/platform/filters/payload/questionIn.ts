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
    const { joins, ...asked } = qs.parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
    // Payload takes the letters of the word for names of joins.
    if (joins === 'false') return { ...parseParams(asked), joins: false as never }
    return parseParams({ ...asked, ...(joins !== undefined && { joins: joins as never }) })
  } catch {
    return undefined
  }
}
