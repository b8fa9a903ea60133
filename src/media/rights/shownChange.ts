import { haveRightsEnded } from '../../rules/rights/pictureRights.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * The type of event for a change of a picture or file; undefined when readers see no change.
 *
 * @param now milliseconds since 1970
 */
export const shownChange = (
  before: Row | undefined,
  after: Row | undefined,
  now: number,
): 'published' | 'updated' | 'withdrawn' | undefined => {
  const [was, is] = [isOpen(before, now), isOpen(after, now)]
  if (was !== is) return is ? 'published' : 'withdrawn'
  return is ? 'updated' : undefined
}

/** Whether readers could see the row. Before the change this goes by the stored flag, because the time itself may have been changed. */
const isOpen = (row: Row | undefined, now: number): boolean =>
  row !== undefined &&
  (row['isLive'] === true || row['isPublic'] === true) &&
  row['rightsEnded'] !== true &&
  !haveRightsEnded(row['rightsUntil'], now)
