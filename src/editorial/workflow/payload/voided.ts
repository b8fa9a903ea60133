import { stagePolicy } from '../../../rules/workflow/policy.ts'
import type { Document } from '../../stories/payload/options.ts'
import type { ChangedPicture } from '../../stories/payload/outcome.ts'
import { plannedAfter } from './plannedTime.ts'
import { tell } from './tell.ts'
import { stateOf, type Write } from './write.ts'

/**
 * What a story becomes when a picture that it shows was changed: nobody has approved what readers would see now, so it
 * goes where an edit would take it, and says why. Rights are not asked: the picture's own have been.
 *
 * @param data the document with what its next revision carries after an edit
 */
export const voided = async (write: Write, picture: ChangedPicture, data: Document): Promise<Document> => {
  const { to } = stagePolicy[stateOf(write).stage].edit
  const stageNote = `A picture that this shows was changed: ${picture.title} (${picture.changed.join(', ')}).`
  const written = {
    ...data,
    stage: to,
    stageNote,
    plannedFor: plannedAfter({ ...write, data }, to),
    _status: 'draft',
  }
  await tell(write, { written, isEdit: true, to, picture })
  return written
}
