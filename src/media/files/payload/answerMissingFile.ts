import { existsSync } from 'node:fs'

import type { Config, UploadConfig } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'
import { placeOf } from './mediaFolder.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]
type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** Answers whoever duplicates a document whose file is not there with 404, where Payload would answer 500. */
export const answerMissingFile: AfterError = ({ error }) =>
  error.name === 'FileRetrievalError' ? refusalAnswer(refused('file-missing')) : undefined

/** The same for whoever asks for the file; Payload serves one that is there. */
export const answerIfMissing: FileHandler = (_req, { headers, params: { filename } }) => {
  // Without headers, Payload asks for a file that was to be taken from elsewhere: there is no such place.
  if (!headers || existsSync(placeOf(filename))) return undefined
  const { response, status } = refusalAnswer(refused('file-missing'))
  return Response.json(response, { status, headers: { 'Cache-Control': 'no-store' } })
}
