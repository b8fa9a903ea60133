import { type Config, ValidationError } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/**
 * Says a refusal once more as the answer's own `message`. The panel makes bullets of what stands behind a colon in an
 * error's message, which is right for the names of fields alone; an answer's message it shows as it is.
 */
export const tellWhole: AfterError = ({ error, result }) => {
  const [refusal, ...more] = result?.errors ?? []
  if (!refusal || more.length > 0 || error instanceof ValidationError) return undefined
  if (refusal.data?.['code'] === 'bad-body' || !refusal.message?.includes(':')) return undefined
  return { response: { ...result, message: refusal.message } }
}
