import type { Request } from 'express'

/** Whether a request brings nothing that might say who asks. */
export const isAnonymous = ({ headers }: Request): boolean =>
  headers.authorization === undefined && !headers.cookie?.includes('payload-token=')
