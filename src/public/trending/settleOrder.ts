import { lead } from './policy.ts'

/**
 * The stories of a list in a new order that is not restless: a story overtakes the one before it only when it weighs
 * clearly more. Those that are new stand at the end at first, and have to overtake too.
 *
 * @param present stories of the list as it is now, in order; what is not in `scores` leaves
 * @param scores of all stories that may be in the list
 */
export const settleOrder = (present: readonly string[], scores: ReadonlyMap<string, number>): string[] => {
  const stay = [...new Set(present)].filter((story) => scores.has(story))
  const isNew = (story: string): boolean => !stay.includes(story)
  const scoreOf = (story: string): number => scores.get(story) ?? 0
  const come = [...scores.keys()].filter(isNew).toSorted((one, other) => scoreOf(other) - scoreOf(one))
  const order: string[] = []
  for (const story of [...stay, ...come]) order.splice(placeFor(story, order, scoreOf), 0, story)
  return order
}

const placeFor = (story: string, order: readonly string[], scoreOf: (story: string) => number): number => {
  let place = order.length
  while (place > 0 && scoreOf(story) > lead * scoreOf(order[place - 1] ?? '')) place -= 1
  return place
}
