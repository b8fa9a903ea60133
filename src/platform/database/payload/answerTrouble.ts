import type { Config } from 'payload'

import { troubleCode, troubleMessage, troubleOf } from '../trouble.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers what the database could not do with 503 and a code, whatever the fault is. */
export const answerTrouble: AfterError = ({ error }) =>
  troubleOf(error)
    ? { response: { errors: [{ message: troubleMessage, data: { code: troubleCode } }] }, status: 503 }
    : undefined
