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

/** The `data` of one of Payload's own errors, with a code; undefined for other errors. */
export const dataOfPayloads = (error: Error): Record<string, unknown> | undefined => {
  const code = payloadsOwn.find(([kind]) => error instanceof kind)?.[1]
  const { data } = error as { data?: object | null }
  return code && (Array.isArray(data) ? { code, errors: data } : { code, ...data })
}

/** Answers a refusal with its body, and adds a code to Payload's own errors. */
export const answerRefused: AfterError = ({ error, result }) => {
  if (error instanceof Refused) return { response: refusalBody(error) }
  const data = dataOfPayloads(error)
  const [told] = result?.errors ?? []
  if (!data || !told || told.data?.['code'] !== undefined) return undefined
  return { response: { ...result, errors: [{ ...told, data }] } }
}
