import type { Endpoint } from 'payload'

type WithEndpoints = { endpoints?: Endpoint[] | false }

/** Exchanges every endpoint of collections, of globals or of the whole configuration. */
export const wrapEndpoints = (
  entities: readonly WithEndpoints[],
  wrap: (endpoint: Endpoint) => Endpoint,
): void => {
  for (const entity of entities) if (entity.endpoints) entity.endpoints = entity.endpoints.map(wrap)
}
