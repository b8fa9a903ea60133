import type { CollectionBeforeChangeHook } from 'payload'

/** Remembers who sent a file. */
export const stampOwner: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' && req.user ? { ...data, createdBy: req.user.id } : data
