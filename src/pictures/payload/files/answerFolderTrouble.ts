import type { Config } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Ours, and Payload's, which writes the file itself. */
const names: readonly string[] = ['FolderUnavailable', 'FileUploadError']

const message = 'Files cannot be stored at the moment. Nothing was changed. Try again soon.'

/** Answers an upload whose file could not be written with 503; Payload would say 400, as if the file were at fault. */
export const answerFolderTrouble: AfterError = ({ error }) =>
  names.includes(error.name)
    ? { response: { errors: [{ message, data: { code: 'files-unavailable' } }] }, status: 503 }
    : undefined
