import {
  type CodeOf,
  messagesOf,
  type Reason,
  type RefusalCode,
  statusesOf,
  type ValuesOf,
} from './refusals.ts'
import { fill, type Status } from './row.ts'

/** One problem: the field at fault, and what to do about it. */
export type Problem = { path: string; message: string }

/** A refusal as plain data, which cores return. */
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  ok: false
  code: Code
  status: Status
  message: string
  problems: readonly Problem[]
  /** Further members of the answer, beside the code and the problems. */
  data: Readonly<Record<string, unknown>>
}

/** Optional parts of a refusal, besides the values of its message. */
export type About = {
  /** The one field at fault. */
  path?: string | undefined
  /** Each field at fault. */
  problems?: readonly Problem[]
  data?: Readonly<Record<string, unknown>>
  /** One of the code's statuses; the usual one by default. */
  status?: Status
}

/** The values of the message's placeholders and optional parts; optional when the message has no placeholders. */
export type Said<Of extends Reason> = keyof ValuesOf<Of> extends never
  ? [said?: About]
  : [said: About & ValuesOf<Of>]

/**
 * Makes a refusal from the table.
 *
 * @param reason a code, or `code/reason` when the code has several messages
 */
export const refuse = <Of extends Reason>(reason: Of, ...[said]: Said<Of>): Refusal<CodeOf<Of>> => {
  const { data = {}, path, problems, status, ...values }: About = said ?? {}
  const [code, name = code] = reason.split('/') as [CodeOf<Of>, string?]
  const message = fill(messagesOf(code)[name] ?? name, values)
  return {
    ok: false,
    code,
    status: status ?? statusesOf(code)[0],
    message,
    problems: problems ?? (path === undefined ? [] : [{ path, message }]),
    data,
  }
}
