import { isEquivalent } from '../../text/digest/isEquivalent.ts'
import type { ValueProblem } from './problem.ts'

/**
 * The problems that a write introduces, without those that the stored document already has. Values stored before they
 * were validated may stay, so that a form that sends the whole document can save a change of another field.
 *
 * @param stored the problems of the document as it is stored
 */
export const newProblems = (
  sent: readonly ValueProblem[],
  stored: readonly ValueProblem[],
): readonly ValueProblem[] => sent.filter((problem) => !stored.some((old) => isSame(problem, old)))

/** Rows may have moved, so problems are compared by path without row numbers, and by value. */
const isSame = (one: ValueProblem, other: ValueProblem): boolean =>
  one.code === other.code &&
  withoutPlaces(one.path) === withoutPlaces(other.path) &&
  isEquivalent(one.value, other.value)

const withoutPlaces = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '')
