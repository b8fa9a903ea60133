import type { CollectionSlug, Payload } from 'payload'

import { sortsIn } from '../../../platform/filters/sortProblem.ts'
import type { PublicType } from '../../documents/document.ts'

/**
 * The fields that a list is sorted by, `-` before one for descending: the requested ones, or the default of its type.
 */
export const sortsFor = (payload: Payload, type: PublicType, requested: unknown): string[] => {
  const requestedSorts = sortsIn(requested)
  if (requestedSorts.length > 0) return requestedSorts
  const defaultSorts = sortsIn(payload.collections[type as CollectionSlug].config.defaultSort)
  return defaultSorts.length > 0 ? defaultSorts : ['-createdAt']
}
