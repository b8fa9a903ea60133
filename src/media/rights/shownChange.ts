import { haveRightsEnded } from '../../rules/rights/pictureRights.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * What a change of a picture or file is to readers; undefined when it is nothing to them.
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

/** That the rights had ended is as it was noted, for the time at which they end was changed with it. */
const isOpen = (row: Row | undefined, now: number): boolean =>
  row !== undefined &&
  (row['isLive'] === true || row['isPublic'] === true) &&
  row['rightsEnded'] !== true &&
  !haveRightsEnded(row['rightsUntil'], now)
