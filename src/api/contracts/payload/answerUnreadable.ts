import { APIError, type Config } from 'payload'

import { noFile } from '../../../media/files/payload/refuseFile.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Where Payload reads the JSON of a body or form, and the parts of a form; their errors come through as they are. */
const readers: readonly { of: (error: Error) => boolean; within: string; message: string }[] = [
  {
    of: (error) => error instanceof SyntaxError,
    within: 'addDataAndFileToRequest',
    message: 'This is not JSON that can be read.',
  },
  { of: () => true, within: 'busboy', message: 'This is not a form that can be read.' },
]

/** Answers a body that cannot be read with 400, where Payload would answer 500, and one that is too large with 413. */
export const answerUnreadable: AfterError = ({ error }) => {
  if (error instanceof APIError && error.status === 413 && error.stack?.includes('processMultipart'))
    return answerTooLarge(error.message)
  if (isWithoutFile(error)) return withoutFile
  const reader = readers.find(({ of, within }) => of(error) && error.stack?.includes(within))
  if (!reader) return undefined
  const { message } = reader
  return { response: { errors: [{ message, data: { code: 'bad-body' } }] }, status: 400 }
}

/** A form is too large by its file, or by a field that no form of ours sends. */
const answerTooLarge = (message: string) => {
  const errors = [{ path: 'file', message }]
  return { response: { errors: [{ message, data: { code: 'too-large', errors } }] }, status: 413 }
}

/** No part of the form is the file, or what is called so is a text. */
const isWithoutFile = ({ message, stack }: Error): boolean =>
  message === 'A file name is required.' || stack?.includes('getFileFromClientUpload') === true

const withoutFile = { response: { errors: [noFile] }, status: 400 }
