import { parseParams } from 'payload'
import * as qs from 'qs-esm'

export type QueryParams = ReturnType<typeof parseParams>

/**
 * Parses a query string as Payload's REST API does.
 *
 * @returns undefined when it cannot be parsed; Payload then refuses it
 */
export const parseQuery = (query: string): QueryParams | undefined => {
  try {
    const { joins, ...asked } = qs.parse(query, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })
    // Payload would read the letters of “false” as names of joins.
    if (joins === 'false') return { ...parseParams(asked), joins: false as never }
    return parseParams({ ...asked, ...(joins !== undefined && { joins: joins as never }) })
  } catch {
    return undefined
  }
}
