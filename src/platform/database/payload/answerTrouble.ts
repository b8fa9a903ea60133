import type { Config } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'
import { troubleOf } from '../trouble.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers what the database could not do with 503 and a code, whatever the fault is. */
export const answerTrouble: AfterError = ({ error }) =>
  troubleOf(error) ? refusalAnswer(refused('database-unavailable')) : undefined
