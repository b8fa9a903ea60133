import type { Config } from 'payload'

import { refusalAnswer, refused } from '../../../rules/refusals/refused.ts'

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Server-side failures of an upload, by the names of errors: ours, and Payload's own. */
const troubles: Readonly<Record<string, 'files-unavailable' | 'pictures-busy'>> = {
  FolderUnavailable: 'files-unavailable',
  FileUploadError: 'files-unavailable',
  QueueFull: 'pictures-busy',
}

/** Answers 503 to an upload that failed on the server; Payload would answer 400, as if the file were at fault, or 500. */
export const answerUploadTrouble: AfterError = ({ error }) => {
  const trouble = troubles[error.name]
  return trouble && refusalAnswer(refused(trouble))
}
