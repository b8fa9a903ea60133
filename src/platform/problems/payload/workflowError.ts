import { APIError } from 'payload'

import type { Refusal } from '../../../rules/workflow/refusal.ts'

type RefusalData = { code: string; errors?: { path: string; message: string }[] }

/** A refused write: 403, 409 or 422, with a stable `code` and, where fields are at fault, their paths. */
export class WorkflowError extends APIError<RefusalData> {
  constructor(refusal: Pick<Refusal, 'message' | 'problems'> & { status: number; code: string }) {
    const errors = refusal.problems
    super(refusal.message, refusal.status, { code: refusal.code, ...(errors.length > 0 && { errors }) }, true)
    this.name = 'WorkflowError'
  }
}

/** Throws when a decision is a refusal; returns it otherwise. */
export const demand = <Granted extends { ok: true }>(decision: Granted | Refusal): Granted => {
  if (decision.ok) return decision
  throw new WorkflowError(decision)
}

/** A request that contradicts itself or cannot be carried out by this door. */
export const conflict = (code: string, message: string): WorkflowError =>
  new WorkflowError({ status: 409, code, message, problems: [] })
