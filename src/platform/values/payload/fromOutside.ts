import type { RequestContext } from 'payload'

const key = 'fromOutside'

/**
 * The request context for writes by server code that brings in data from outside, such as an import: its values are
 * validated as if they came over the API.
 */
export const fromOutside: RequestContext = { [key]: true }

export const isFromOutside = (context: RequestContext): boolean => context[key] === true
