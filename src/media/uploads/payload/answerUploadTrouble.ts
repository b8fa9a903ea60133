import type { Config } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** What the server could not do for an upload, by the names of errors: ours, and Payload's, which writes the file itself. */
const troubles: Readonly<Record<string, 'files-unavailable' | 'pictures-busy'>> = {
  FolderUnavailable: 'files-unavailable',
  FileUploadError: 'files-unavailable',
  LaneFull: 'pictures-busy',
}

/** Answers an upload that the server could not take with 503; Payload would say 400, as if the file were at fault, or 500. */
export const answerUploadTrouble: AfterError = ({ error }) => {
  const trouble = troubles[error.name]
  return trouble && refusalAnswer(refused(trouble))
}
