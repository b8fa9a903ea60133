import { isRecord } from './isRecord.ts'
import type { ValueProblem } from './problem.ts'
import { textProblem } from './text.ts'

/** How deep lists and objects may be nested: far deeper than anybody needs, and shallow enough for any parser. */
export const maxDepth = 100

/**
 * Validates the texts and property names anywhere in plain data, and its depth. It does not recurse, so deep data cannot
 * overflow the stack.
 */
export const jsonProblems = (data: unknown, path: string): ValueProblem[] => {
  const problems: ValueProblem[] = []
  const open = [{ value: data, path, level: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { level, path: at, value } = next
    if (typeof value === 'string') problems.push(...textProblemsAt(value, at))
    if (!isRecord(value) && !Array.isArray(value)) continue
    if (level > maxDepth)
      return [
        {
          path,
          code: 'too-deep',
          message: `This is nested more than ${maxDepth} levels deep.`,
          value: undefined,
        },
      ]
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) problems.push(...textProblemsAt(name, at))
      open.push({ value: inner, path: at === '' ? name : `${at}.${name}`, level: level + 1 })
    }
  }
  return problems
}

const textProblemsAt = (text: string, path: string): ValueProblem[] => {
  const found = textProblem(text)
  return found ? [{ ...found, path, value: text }] : []
}
