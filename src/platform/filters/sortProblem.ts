import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { FilterRules } from './publicFilters.ts'

/** How many fields a public list may be sorted by. */
export const mostSorts = 3

/** The fields of a sort as Payload takes it: a text with commas, or a list; `-` before one means descending. */
export const sortsIn = (sort: unknown): string[] =>
  [sort]
    .flat()
    .filter((each) => typeof each === 'string')
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** The refusal of a sort that a public list does not allow; undefined when it is allowed. */
export const sortProblem = (sort: unknown, { sorts }: FilterRules): Refusal | undefined => {
  const fields = sortsIn(sort).map((each) => each.replace(/^-/, '').replaceAll('__', '.'))
  if (fields.length > mostSorts)
    return refuse('filter-too-large/sorts', {
      most: mostSorts,
      data: { limit: mostSorts, found: fields.length },
    })
  const field = fields.find((each) => !sorts.includes(each))
  if (field === undefined) return undefined
  return refuse('sort-not-allowed/public', { field, data: { field, allowed: sorts } })
}
