import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { FilterRules } from './publicFilters.ts'

/** Fields by which one list of the public is sorted. */
export const mostSorts = 3

/** The fields of a sort, as Payload takes it: a text with commas or a list; `-` before one is descending. */
export const sortsIn = (sort: unknown): string[] =>
  [sort]
    .flat()
    .filter((each) => typeof each === 'string')
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** What the public may not sort by; undefined when it may sort so. */
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
