import type { Config } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'
import { troubleOf } from '../trouble.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers 503 `database-unavailable` to a request that failed because of the database, whatever its fault is. */
export const answerTrouble: AfterError = ({ error }) =>
  troubleOf(error) ? refusalAnswer(refused('database-unavailable')) : undefined
