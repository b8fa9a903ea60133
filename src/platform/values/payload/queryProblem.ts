import type { Payload } from 'payload'

import type { ValueProblem } from '../problem.ts'
import { type Question, questionProblem } from '../questionProblem.ts'
import { fieldsToValidate } from './fieldsToValidate.ts'
import { idsOf } from './idsOf.ts'

/**
 * Validates the values in a query of a collection, or of its revisions with `ofVersions`.
 *
 * @returns the first problem; undefined when there is none, or no such collection
 */
export const queryProblem = (
  payload: Payload,
  slug: string,
  { ofVersions = false, ...question }: Question & { ofVersions?: boolean },
): ValueProblem | undefined => {
  const judged = fieldsToValidate(payload.config)
  const own = judged.get(slug)
  if (!own) return undefined
  return questionProblem(question, {
    fields: ofVersions ? own.versionFields : own.fields,
    fieldsOf: (collection) => judged.get(collection)?.fields,
    isId: idsOf(payload),
  })
}
