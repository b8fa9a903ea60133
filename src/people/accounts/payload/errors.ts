import { APIError } from 'payload'

type Told = { code: string; errors?: { path: string; message: string }[] }

/** A refusal with a stable `code` and, where a field is at fault, its path. */
export class AccountError extends APIError<Told> {
  /** @param told.path the field at fault */
  constructor(told: { status: number; code: string; message: string; path?: string }) {
    const { code, message, path, status } = told
    super(message, status, { code, ...(path !== undefined && { errors: [{ path, message }] }) }, true)
    this.name = 'AccountError'
  }
}
