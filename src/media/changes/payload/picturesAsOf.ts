import type { PayloadRequest } from 'payload'

import { picturesIn, pictureThen, withPictures } from '../pictureThen.ts'
import { firstChangesAfter } from './rows.ts'

/** An answer with each picture in it as readers saw it at a moment: file, words and rights. One query for all. */
export const picturesAsOf = async <Answer>(
  req: PayloadRequest,
  answer: Answer,
  time: string,
): Promise<Answer> => {
  const ids = picturesIn(answer).map(({ id }) => id)
  if (ids.length === 0) return answer
  const changes = await firstChangesAfter(req, ids, time)
  return withPictures(answer, (picture) => {
    const change = changes.get(picture.id)
    if (!change) return picture
    const address = `/api/media/${picture.id}/changes/${change.id}/file?before=true`
    return pictureThen(picture, { before: change.before, address })
  }) as Answer
}
