import { APIError, ValidationError } from 'payload'

/** A file that is not taken: 400 that names the field `file`. */
export const refuseFile = (message: string): ValidationError =>
  new ValidationError({ collection: 'media', errors: [{ path: 'file', message }] })

/** A part of a picture that cannot be cut out: 400 `bad-query`. */
export const badPart = (message: string): APIError =>
  new APIError(message, 400, { code: 'bad-query', errors: [{ path: 'uploadEdits.crop', message }] }, true)

const wanted = 'Send the file itself, in the part of the form that is called “file”.'

/** What is said of an upload without its file: 400 `no-file`. */
export const noFile = {
  message: wanted,
  data: { code: 'no-file', errors: [{ path: 'file', message: wanted }] },
}
