import type { Config } from 'payload'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

const unwritten = {
  code: 'files-unavailable',
  message: 'Files cannot be stored at the moment. Nothing was changed. Try again soon.',
}

/** What the server could not do for an upload, by the names of errors: ours, and Payload's, which writes the file itself. */
const troubles: Readonly<Record<string, { code: string; message: string }>> = {
  FolderUnavailable: unwritten,
  FileUploadError: unwritten,
  LaneFull: {
    code: 'pictures-busy',
    message: 'Many pictures are being made. Nothing was changed. Try again in a moment.',
  },
}

/** Answers an upload that the server could not take with 503; Payload would say 400, as if the file were at fault, or 500. */
export const answerUploadTrouble: AfterError = ({ error }) => {
  const trouble = troubles[error.name]
  if (!trouble) return undefined
  const { code, message } = trouble
  return { response: { errors: [{ message, data: { code } }] }, status: 503 }
}
