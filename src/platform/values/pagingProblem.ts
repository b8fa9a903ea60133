import type { ValueProblem } from './problem.ts'

/** The minimum of each; `limit: 0` means all documents, where the caller may ask for that. */
const least = { limit: 0, page: 1, depth: 0 } as const

type Paging = Partial<Record<keyof typeof least, unknown>>

/** What is wrong with the paging parameters of a query; undefined when they are valid. */
export const pagingProblem = (paging: Paging): ValueProblem | undefined => {
  for (const name of Object.keys(least) as (keyof typeof least)[]) {
    const value = paging[name]
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
