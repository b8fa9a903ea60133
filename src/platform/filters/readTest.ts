import type { Bound, Place, Plain, Test } from './filter.ts'
import { expected, listOf, readValue } from './readValue.ts'
import { longestWords, valueUnreadable, wordsTooLong } from './refusedQuestion.ts'

/**
 * Turns a positive operator and its operand into a test of one value.
 *
 * @param path the path as it was sent, for the refusal
 * @throws {Refused} 400 when the operand cannot be compared with values of this kind
 */
export const readTest = (
  { kind }: Place,
  { operand, operator }: { operator: string; operand: unknown },
  path: string,
): Test => {
  if (operator === 'exists') return { test: 'filled' }
  if (operator === 'set') return { test: 'set' }
  const valueIn = (each: unknown): Plain => {
    const value = readValue(kind, each)
    if (value === undefined) throw valueUnreadable(path, expected[kind] ?? 'a text')
    return value
  }
  if (operator === 'in') return { test: 'among', values: listOf(operand).map(valueIn) }
  if (operator !== 'equals' && isBound(operator))
    return { test: 'bound', bound: operator, value: valueIn(operand) }
  const isWords = kind === 'text' && (operator === 'like' || operator === 'contains')
  return isWords
    ? { test: 'words', words: wordsIn(operator, String(valueIn(operand)), path) }
    : { test: 'among', values: [valueIn(operand)] }
}

const isBound = (operator: string): operator is Bound => /^(greater|less)_than(_equal)?$/.test(operator)

/** `like` looks for each word separately, `contains` for the text as a whole. */
const wordsIn = (operator: string, text: string, path: string): string[] => {
  if (text.length > longestWords) throw wordsTooLong(path, text.length)
  return operator === 'contains' ? [text] : text.split(/\s+/).filter((word) => word !== '')
}
