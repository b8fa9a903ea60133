import type { Request } from 'express'

import { type Refusal, refuse } from '../rules/refusals/refuse.ts'

/**
 * The refusal in place of Payload's answer to an address that it has no route for: 404 without a code, or 501 at its
 * collections without routes.
 *
 * @returns undefined when a route answered; every route's own refusals have `errors`
 */
export const unrouted = async (req: Request, response: Response): Promise<Refusal | undefined> => {
  if (response.status !== 501 && !(response.status === 404 && (await isBare(response)))) return undefined
  return refuse('no-such-page/page', { address: req.baseUrl + req.path })
}

const isBare = async (response: Response): Promise<boolean> => {
  if (response.headers.get('content-type')?.startsWith('application/json') !== true) return false
  const told: unknown = await response.clone().json()
  return (
    typeof told === 'object' &&
    told !== null &&
    String(Reflect.get(told, 'message')).startsWith('Route not found')
  )
}
