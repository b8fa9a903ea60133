import type { Request } from 'express'

import { type IsTrusted, schemeOf } from './schemeOf.ts'

/** Where a request came to, as its client wrote it: `https://desk.example.org`. */
export const originOf = (req: Request): string => {
  const isTrusted = req.app.get('trust proxy fn') as IsTrusted
  return `${schemeOf(req, isTrusted)}://${req.headers.host ?? 'localhost'}`
}
