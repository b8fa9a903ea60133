import type { Config } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Where Payload reads the JSON of a body or form, and the parts of a form; their errors come through as they are. */
const readers: readonly { of: (error: Error) => boolean; within: string; message: string }[] = [
  {
    of: (error) => error instanceof SyntaxError,
    within: 'addDataAndFileToRequest',
    message: 'This is not JSON that can be read.',
  },
  { of: () => true, within: 'getFileFromClientUpload', message: 'Send the file itself.' },
  { of: () => true, within: 'busboy', message: 'This is not a form that can be read.' },
]

/** Answers a body that cannot be read with 400, where Payload would answer 500. */
export const answerUnreadable: AfterError = ({ error }) => {
  const reader = readers.find(({ of, within }) => of(error) && error.stack?.includes(within))
  if (!reader) return undefined
  const { message } = reader
  return { response: { errors: [{ message, data: { code: 'bad-body' } }] }, status: 400 }
}
