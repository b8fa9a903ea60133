import {
  type Config,
  Forbidden,
  Locked,
  NotFound,
  QueryError,
  UnauthorizedError,
  ValidationError,
} from 'payload'

import type { RefusalCode } from '../../../rules/refusals/refusals.ts'
import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Payload's own errors, with the codes of our table. Their messages stay, in the language of the request. */
const payloadsOwn: readonly (readonly [new (...given: never[]) => Error, RefusalCode])[] = [
  [Forbidden, 'forbidden'],
  [Locked, 'locked'],
  [NotFound, 'not-found'],
  [QueryError, 'field-unknown'],
  [UnauthorizedError, 'log-in'],
  [ValidationError, 'invalid-fields'],
]

/** The codes of all other errors, by their status. */
const byStatus: Readonly<Record<number, RefusalCode>> = {
  401: 'log-in',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  423: 'locked',
}

type Known = Error & { data?: object | null; status?: number }

/** The `data` of an error that is not a refusal of ours, with a code. Nothing else is said of an unexpected error. */
export const dataOfPayloads = (error: Known): { code: RefusalCode; [told: string]: unknown } => {
  const { data, status = 500 } = error
  if (status >= 500) return { code: 'server-error' }
  const code = payloadsOwn.find(([kind]) => error instanceof kind)?.[1] ?? byStatus[status] ?? 'refused'
  return Array.isArray(data) ? { code, errors: data } : { code, ...data }
}

/** Answers a refusal with its body, and adds a code to all other errors. */
export const answerRefused: AfterError = ({ error, result }) => {
  if (error instanceof Refused) return { response: refusalBody(error) }
  const [told] = result?.errors ?? []
  if (!told || told.data?.['code'] !== undefined) return undefined
  return { response: { ...result, errors: [{ ...told, data: dataOfPayloads(error) }] } }
}
