import type { ErrorCode } from './errorCodes.ts'

/**
 * A code of the newsroom, or the client's own: no answer came, the answer had no code, or GraphQL's had none. A newer
 * server may have further ones.
 */
export type KnownCode = ErrorCode | 'unreachable' | 'unreadable' | 'graphql-error' | `http-${number}`

type Code = KnownCode | (string & {})

type About = {
  status: number
  code: Code
  data?: unknown
  retryAfter?: number | undefined
}

/** What the newsroom refused, or that it could not be reached. Rely on `code`, not on the message. */
export class CopydeskError extends Error {
  override readonly name = 'CopydeskError'
  /** Of the answer; 0 when there was none. */
  readonly status: number
  /** Stable: `gone`, `limit-out-of-range`, `too-many-requests`…; `http-404` and the like where the answer has none. */
  readonly code: Code
  /** Whatever else the answer tells. */
  readonly data: unknown
  /** Seconds, where the answer says when to come again. */
  readonly retryAfter: number | undefined

  constructor(message: string, { status, code, data, retryAfter }: About) {
    super(message)
    this.status = status
    this.code = code
    this.data = data
    this.retryAfter = retryAfter
  }
}

type Told = { message?: string; data?: { code?: string }; extensions?: { code?: string } }
type Body = { errors?: Told[]; code?: string; detail?: string }

/** The error of an answer, in Payload’s shape or a problem’s (RFC 9457). */
export const errorOf = async (answer: Response): Promise<CopydeskError> => {
  const { status } = answer
  const body = ((await answer.json().catch(() => undefined)) ?? {}) as Body
  const { message, data, extensions } = toldIn(body)
  const told = data ?? extensions
  const after = secondsIn(answer.headers.get('Retry-After'))
  return new CopydeskError(message ?? `The newsroom answered ${status}.`, {
    status,
    code: told?.code ?? `http-${status}`,
    data: told ?? body,
    retryAfter: after > 0 ? after : undefined,
  })
}

/** Seconds of `Retry-After` (RFC 9110 §10.2.3), which may also be a date. */
const secondsIn = (header: string | null): number => {
  const seconds = Number(header)
  return Number.isNaN(seconds) ? (Date.parse(header ?? '') - Date.now()) / 1000 : seconds
}

/** What a body tells. The `errors` of a problem are its parts, and have no codes. */
const toldIn = (body: Body): Told =>
  body.code === undefined ? (body.errors?.[0] ?? problemIn(body)) : problemIn(body)

const problemIn = ({ code, detail }: Body): Told => ({
  ...(detail !== undefined && { message: detail }),
  ...(code !== undefined && { data: { code } }),
})
