import type { Config } from 'payload'

import { refusalAnswer, type Refused, refused } from '../../../rules/refusals/refused.ts'
import { isRecord } from '../../values/isRecord.ts'
import { sqliteCodeOf } from '../sqliteCode.ts'

/** The refusal of a write that refers to a document that does not exist. */
export const missing = (): Refused => refused('no-such-document')

/**
 * Whether SQLite refused a row because of a foreign key, or MongoDB an id of the wrong form. Payload does not look up the
 * relations of a draft before it writes it.
 */
export const isMissingReference = (error: unknown): boolean =>
  sqliteCodeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY' || isBadId(error)

const isBadId = (error: unknown): boolean =>
  isRecord(error) && (error['name'] === 'BSONError' || isBadId(error['cause']))

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers 422 to such a write; nothing was saved. */
export const answerMissing: AfterError = ({ error }) =>
  isMissingReference(error) ? refusalAnswer(missing()) : undefined
