import { type Config, ValidationError } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/**
 * Repeats the message of a refusal as the answer's top-level `message`. Payload's panel turns the text after a colon in an
 * error's message into a bullet list, which is meant for names of fields; a top-level message is shown unchanged.
 */
export const repeatMessage: AfterError = ({ error, result }) => {
  const [refusal, ...more] = result?.errors ?? []
  if (!refusal || more.length > 0 || error instanceof ValidationError) return undefined
  if (refusal.data?.['code'] === 'bad-body' || !refusal.message?.includes(':')) return undefined
  return { response: { ...result, message: refusal.message } }
}
