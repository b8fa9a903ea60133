import { stagePolicy } from '../../../rules/workflow/policy.ts'
import type { Document } from '../../stories/payload/options.ts'
import type { ChangedPicture } from '../../stories/payload/outcome.ts'
import { plannedAfter } from './plannedTime.ts'
import { storeOutcome } from './storeOutcome.ts'
import { stateOf, type Write } from './write.ts'

/**
 * A story after a picture that it shows was changed: nobody has approved what readers would see now, so it goes to the
 * stage of an edit, with a note. Rights on the story are not checked, because those on the picture were.
 *
 * @param data the document with the fields of its next revision after an edit
 */
export const voided = async (write: Write, picture: ChangedPicture, data: Document): Promise<Document> => {
  const { to } = stagePolicy[stateOf(write).stage].edit
  const stageNote = `A picture in this story was changed: ${picture.title} (${picture.changed.join(', ')}).`
  const written = {
    ...data,
    stage: to,
    stageNote,
    plannedFor: plannedAfter({ ...write, data }, to),
    _status: 'draft',
  }
  await storeOutcome(write, { written, isEdit: true, to, picture })
  return written
}
