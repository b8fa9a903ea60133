import type { Config } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Where Payload reads the JSON of a body or a form; it lets the error through, which would be a 500. */
const reader = 'addDataAndFileToRequest'

/** Answers JSON that cannot be read with 400. */
export const answerUnreadable: AfterError = ({ error }) => {
  if (!(error instanceof SyntaxError) || !error.stack?.includes(reader)) return undefined
  const message = 'This is not JSON that can be read.'
  return { response: { errors: [{ message, data: { code: 'bad-body' } }] }, status: 400 }
}
