import { APIError, ValidationError } from 'payload'

/** A file that is not taken: 400 that names the field `file`. */
export const refuseFile = (message: string): ValidationError =>
  new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] })

/** A part of a picture that cannot be cut out: 400 `bad-query`. */
export const badPart = (message: string): APIError =>
  new APIError(message, 400, { code: 'bad-query', errors: [{ path: 'uploadEdits.crop', message }] }, true)
