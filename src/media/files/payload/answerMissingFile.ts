import { existsSync } from 'node:fs'

import type { Config, UploadConfig } from 'payload'

import { placeOf } from './mediaFolder.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]
type FileHandler = NonNullable<UploadConfig['handlers']>[number]

const message = 'The file of this document is missing.'
const response = { errors: [{ message, data: { code: 'file-missing' } }] }

/** Answers whoever duplicates a document whose file is not there with 404, where Payload would answer 500. */
export const answerMissingFile: AfterError = ({ error }) =>
  error.name === 'FileRetrievalError' ? { response, status: 404 } : undefined

/** The same for whoever asks for the file; Payload serves one that is there. */
export const answerIfMissing: FileHandler = (_req, { headers, params: { filename } }) => {
  // Without headers, Payload asks for a file that was to be taken from elsewhere: there is no such place.
  if (!headers || existsSync(placeOf(filename))) return undefined
  return Response.json(response, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
