import { saysSame } from '../../text/digest/saysSame.ts'
import type { ValueProblem } from './problem.ts'

/**
 * The problems that a write brings, without those that the document has already: what was stored before values were
 * judged may stay as it is, so that a form that sends the whole document saves a change of another field.
 *
 * @param stored the problems of the document as it is stored
 */
export const newProblems = (
  sent: readonly ValueProblem[],
  stored: readonly ValueProblem[],
): readonly ValueProblem[] => sent.filter((problem) => !stored.some((old) => isSame(problem, old)))

/** Rows may have moved: they are told by what they hold. */
const isSame = (one: ValueProblem, other: ValueProblem): boolean =>
  one.code === other.code &&
  withoutPlaces(one.path) === withoutPlaces(other.path) &&
  saysSame(one.value, other.value)

const withoutPlaces = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '')
