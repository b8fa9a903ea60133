import type { Request } from 'express'
import type { Endpoint, SanitizedConfig } from 'payload'

import { type Addressed, isSpeltAs, PathIndex } from '../platform/routes/pathIndex.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'

/**
 * Makes the refusal of requests that no endpoint of Payload answers: Payload would answer 404 without a code, or 501 at its
 * collections without endpoints. An address has one spelling.
 *
 * @returns undefined when there is an endpoint, and for OPTIONS, which Payload answers everywhere
 */
export const unroutedBy = (config: SanitizedConfig) => {
  const index = indexOf(config)
  return (req: Request, method: string): Refusal | undefined => {
    if (method === 'OPTIONS') return undefined
    const address = req.baseUrl + req.path
    const path = address.replace(/\/$/, '')
    const found = index.find(method === 'HEAD' ? 'get' : method.toLowerCase(), path)
    return found && isSpeltAs(found.path, path) ? undefined : refuse('no-such-page/page', { address })
  }
}

const indexOf = ({ collections, endpoints, globals }: SanitizedConfig): PathIndex<Addressed> => {
  const index = new PathIndex<Addressed>()
  const addAll = (base: string, all: readonly Endpoint[] | false): void => {
    for (const { method, path } of all === false ? [] : all)
      for (const form of formsOf(path)) index.add({ method, path: (base + form).replace(/\/$/, '') })
  }
  addAll('/api', endpoints)
  for (const { endpoints: own, slug } of collections) addAll(`/api/${slug}`, own)
  for (const { endpoints: own, slug } of globals) addAll(`/api/globals/${slug}`, own)
  return index
}

/** `/:id`, `/:id(pattern)` and `/:id?` with braces; the last one stands for two paths. */
const formsOf = (path: string): string[] => {
  const form = path.replaceAll(/:(\w+)(\(.+\))?\??/g, '{$1}')
  return path.endsWith('?') ? [form.replace(/\/[^/]*$/, ''), form] : [form]
}
