import type { Endpoint } from 'payload'

/**
 * Endpoints in the order in which they are to be tried: Payload takes the first that fits an address, and `/:id/history`
 * fits `/by-slug/history` too.
 */
export const literalFirst = <One extends Pick<Endpoint, 'path'>>(endpoints: readonly One[]): One[] =>
  endpoints.toSorted((one, other) => Number(beginsOpen(one)) - Number(beginsOpen(other)))

const beginsOpen = ({ path }: Pick<Endpoint, 'path'>): boolean => path.startsWith('/:')
