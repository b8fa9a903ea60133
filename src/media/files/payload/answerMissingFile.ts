import { existsSync } from 'node:fs'

import type { Config, UploadConfig } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'
import { placeOf } from './mediaFolder.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]
type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** Answers 404 when a document is duplicated whose file is missing; Payload would answer 500. */
export const answerMissingFile: AfterError = ({ error }) =>
  error.name === 'FileRetrievalError' ? refusalAnswer(refused('file-missing')) : undefined

/** Answers 404 when a requested file is missing; otherwise Payload serves it. */
export const answerIfMissing: FileHandler = (_req, { headers, params: { filename } }) => {
  // Without headers, Payload is looking for a file in external storage, which we do not have.
  if (!headers || existsSync(placeOf(filename))) return undefined
  const { response, status } = refusalAnswer(refused('file-missing'))
  return Response.json(response, { status, headers: { 'Cache-Control': 'no-store' } })
}
