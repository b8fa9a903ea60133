import type { CollectionSlug, Payload } from 'payload'

import { sortsIn } from '../../../platform/filters/sortProblem.ts'
import type { PublicType } from '../../documents/document.ts'

/** The fields that a list is in the order of, `-` before one for descending: those asked for, or the usual ones of its type. */
export const sortsFor = (payload: Payload, type: PublicType, asked: unknown): string[] => {
  const given = sortsIn(asked)
  if (given.length > 0) return given
  const usual = sortsIn(payload.collections[type as CollectionSlug].config.defaultSort)
  return usual.length > 0 ? usual : ['-createdAt']
}
