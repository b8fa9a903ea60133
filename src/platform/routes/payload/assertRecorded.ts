import type { Config, Endpoint } from 'payload'

import type { Route } from '../route.ts'

/**
 * Marks an endpoint that replaces one of Payload’s own and changes its answer. The contract describes it with Payload’s
 * routes.
 */
export const beforePayloads = { isPayloads: true } as const

/** The record that an endpoint was made from; undefined for Payload’s own endpoints. */
export const recordOf = ({ custom }: Pick<Endpoint, 'custom'>): Route | undefined =>
  custom?.['route'] as Route | undefined

/**
 * Checks that each of our endpoints has a record, and returns the configuration unchanged. It runs before Payload adds
 * its own endpoints.
 *
 * @throws {Error} for an endpoint without a record, which could not be validated, rate-limited or described
 */
export const assertRecorded = (config: Config): Config => {
  const { collections = [], endpoints = [], globals = [] } = config
  demandRecords('/api', endpoints)
  for (const { endpoints: own, slug } of collections) demandRecords(`/api/${slug}`, own)
  for (const { endpoints: own, slug } of globals) demandRecords(`/api/globals/${slug}`, own)
  return config
}

const demandRecords = (base: string, endpoints: false | Omit<Endpoint, 'root'>[] = []): void => {
  for (const endpoint of endpoints === false ? [] : endpoints) {
    const { custom, method, path } = endpoint
    if (!recordOf(endpoint) && custom?.['isPayloads'] !== true)
      throw new Error(`${method.toUpperCase()} ${base}${path} has no record. Make it with endpointOf.`)
  }
}
