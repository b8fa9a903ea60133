/** One thing that is not as it should be: the field, and what to do about it. */
export type Problem = { path: string; message: string }

/** A refusal: 403 the role may not, 409 the stage does not allow it, 422 a condition is not met. */
export type Refusal = {
  ok: false
  status: 403 | 409 | 422
  code: 'role-may-not' | 'wrong-stage' | 'condition-not-met'
  message: string
  problems: Problem[]
}

export const refuse = (code: Refusal['code'], message: string, problems: Problem[] = []): Refusal => ({
  ok: false,
  status: statuses[code],
  code,
  message,
  problems,
})

const statuses = {
  'role-may-not': 403,
  'wrong-stage': 409,
  'condition-not-met': 422,
} as const satisfies Record<Refusal['code'], Refusal['status']>
