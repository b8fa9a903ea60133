import type { Stage } from '../../rules/workflow/stages.ts'
import type { TransitionName } from '../../rules/workflow/transitions.ts'
import type { Schedule } from './schedule.ts'

type Row = Pick<Schedule, 'id' | 'action' | 'state'>

/** What a write of a story did, as far as it affects schedules. */
export type Wrote = { move: TransitionName | undefined; isEdit: boolean; to: Stage }

export type Consequences<Kept extends Row> = {
  cancelled: Kept[]
  /** Schedules that stay valid, with the same text in a newer revision. */
  carriedOn: Kept[]
  /** Failed schedules that somebody has now dealt with. */
  seen: Kept[]
}

/**
 * What a write of a story means for its schedules. A scheduled publication is cancelled when the story leaves the stage
 * `scheduled`, and replaced when it is scheduled again. A scheduled withdrawal is cancelled by a withdrawal. Failed
 * schedules are dealt with when somebody moves or edits the story.
 *
 * @param underWay the id of the schedule that this write carries out
 */
export const consequences = <Kept extends Row>(
  rows: readonly Kept[],
  { move, isEdit, to }: Wrote,
  underWay: string | undefined,
): Consequences<Kept> => {
  const others = rows.filter(({ id }) => id !== underWay)
  const publications = others.filter((row) => isOpen(row) && row.action === 'publish')
  const withdrawals = others.filter((row) => isOpen(row) && row.action === 'withdraw')
  const isOff = to !== 'scheduled' || move === 'schedule'
  return {
    cancelled: [...(isOff ? publications : []), ...(move === 'withdraw' ? withdrawals : [])],
    carriedOn: isOff ? [] : publications,
    seen: move !== undefined || isEdit ? others.filter(({ state }) => state === 'failed') : [],
  }
}

const isOpen = ({ state }: Row): boolean => state === 'waiting' || state === 'running'
