import type { RequestContext } from 'payload'

const key = 'fromOutside'

/**
 * The context of a write by the server’s own code that brings in what others wrote, such as an import: its values are
 * judged as if they came by a door.
 */
export const fromOutside: RequestContext = { [key]: true }

export const isFromOutside = (context: RequestContext): boolean => context[key] === true
