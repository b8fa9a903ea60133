import type { Config } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

const message = 'The file of this document is missing.'

/** Answers whoever duplicates a document whose file is not there with 404, where Payload would answer 500. */
export const answerMissingFile: AfterError = ({ error }) =>
  error.name === 'FileRetrievalError'
    ? { response: { errors: [{ message, data: { code: 'file-missing' } }] }, status: 404 }
    : undefined
