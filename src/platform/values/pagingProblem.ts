import type { ValueProblem } from './problem.ts'

/** The least that each may be; `limit: 0` is all there is, for whoever may ask for that. */
const least = { limit: 0, page: 1, depth: 0 } as const

type Paging = Partial<Record<keyof typeof least, unknown>>

/** What is wrong with how much is asked for, and from where; undefined when nothing is. */
export const pagingProblem = (asked: Paging): ValueProblem | undefined => {
  for (const name of Object.keys(least) as (keyof typeof least)[]) {
    const value = asked[name]
    if (value === undefined || value === null) continue
    if (!(Number.isSafeInteger(value) && Number(value) >= least[name]))
      return {
        path: name,
        code: 'bad-number',
        message: `${name} must be a whole number of ${least[name]} or more.`,
        value,
      }
  }
  return undefined
}
