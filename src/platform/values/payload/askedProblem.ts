import type { Payload } from 'payload'

import type { ValueProblem } from '../problem.ts'
import { type Question, questionProblem } from '../questionProblem.ts'
import { idsOf } from './idsOf.ts'
import { judgedFields } from './judgedFields.ts'

/**
 * What is wrong with the values in a question about a collection or, where `ofVersions`, about its revisions.
 *
 * @returns undefined when nothing is, and for what there is no collection of
 */
export const askedProblem = (
  payload: Payload,
  slug: string,
  { ofVersions = false, ...question }: Question & { ofVersions?: boolean },
): ValueProblem | undefined => {
  const judged = judgedFields(payload.config)
  const own = judged.get(slug)
  if (!own) return undefined
  return questionProblem(question, {
    fields: ofVersions ? own.versionFields : own.fields,
    fieldsOf: (collection) => judged.get(collection)?.fields,
    isId: idsOf(payload),
  })
}
