import { type Note, note } from './notes.ts'

type Refusal = { message?: unknown; data?: { code?: unknown; errors?: unknown } | null }
type FieldProblem = { path?: unknown; message?: unknown }

/** Why a story could not be written: one note for each field that is at fault, or one for all, with their codes. */
export const refusalNotes = (error: unknown): Note[] => {
  const { data, message } = (typeof error === 'object' && error !== null ? error : {}) as Refusal
  const problems = Array.isArray(data?.errors) ? (data.errors as FieldProblem[]) : []
  const code =
    typeof data?.code === 'string' ? data.code : problems.length > 0 ? 'invalid-field' : 'not-written'
  if (problems.length === 0)
    return [{ ...note('failed', typeof message === 'string' ? message : 'It could not be written.'), code }]
  return problems.map((problem) => ({
    ...note('failed', String(problem.message)),
    code,
    path: String(problem.path),
  }))
}
