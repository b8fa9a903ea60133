/** Replaces a value that must not be logged. */
const gone = '[redacted]'

/** Names of properties whose values are secrets. */
const secretName =
  /(pass(word|wd)?|pwd|secret|token|hash|salt|authorization|cookie|(api|access|private)[-_]?key|recovery|otp|(^|[-_])code)s?$/i

/** Secrets in running text: a pattern, and its replacement. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b(mongodb(?:\+srv)?|smtps?|rediss?|postgres(?:ql)?|mysql|libsql):\/\/[^\s"'<>]+/gi, `$1://${gone}`],
  [/\b(https?|wss?):\/\/[^\s"'@/]+@/gi, `$1://${gone}@`],
  [/\b(Bearer|JWT|Basic|API-Key) [\w.~+/=-]+/gi, `$1 ${gone}`],
  [/\beyJ[\w-]+\.[\w-]+(\.[\w-]*)?/g, gone],
  [/\bcd_[\w-]{20,}/g, gone],
  [/\bpbkdf2-[\w-]+:[\da-f]+/gi, gone],
  [/\b[\da-f]{40,}\b/gi, gone],
  [/([?&](?:token|code|key|password)=)[^&\s"']+/gi, `$1${gone}`],
  [
    /((?:password|passwd|secret|token|hash|salt|authorization|cookie)["']?\s*[:=]\s*)(?:"[^"]*"|'[^']*'|[^\s,;}&]+)/gi,
    `$1${gone}`,
  ],
]

/** Values in database errors: parameters of a query, duplicate keys, values that could not be converted. */
const bound: readonly (readonly [RegExp, string])[] = [
  [/(\bparams:)[\s\S]*/i, `$1 ${gone}`],
  [/(\bdup key:)[\s\S]*/i, `$1 ${gone}`],
  [/(\bfailed for value )[\s\S]*?( \(type| at path|$)/i, `$1${gone}$2`],
]

const longest = 2000

/** A text for the log, without secrets and without the values of a query, at most 2,000 characters long. */
export const redactText = (text: string): string =>
  [...bound, ...patterns].reduce((left, [pattern, put]) => left.replace(pattern, put), text).slice(0, longest)

/** An error as it is logged. */
export type LoggedError = {
  type: string
  message: string
  code?: string | number
  status?: number
  stack?: string
  cause?: LoggedError
}

type Known = { name?: unknown; code?: unknown; status?: unknown; cause?: unknown }

const maxDepth = 4

/** An error for the log, without the properties that libraries add to errors, such as queries and their values. */
export const redactError = (error: unknown, depth = 1): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: redactText(String(error)) }
  const { cause, code, name, status } = error as Error & Known
  const frames = framesOf(error)
  return {
    type: String(name),
    message: redactText(error.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(typeof status === 'number' && { status }),
    ...(frames !== '' && { stack: frames }),
    ...(cause instanceof Error && depth < maxDepth && { cause: redactError(cause, depth + 1) }),
  }
}

/** The frames of the stack. The message is removed first, because its lines may look like frames. */
const framesOf = ({ message, stack = '' }: Error): string =>
  stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at \S.*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .map((line) => line.trim())
    .join('\n')

/** An error as lines for standard error. */
export const errorText = (error: unknown): string => {
  const { cause, message, stack, type } = redactError(error)
  const lines = [`${type}: ${message}`, ...(stack === undefined ? [] : [stack.replaceAll(/^/gm, '    ')])]
  return [...lines, ...(cause ? [`caused by ${cause.type}: ${cause.message}`] : [])].join('\n')
}

/** A logged value without secrets. Objects nested deeper than four levels are left out. */
export const redactValue = (value: unknown, depth = 1): unknown => {
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Error) return redactError(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= maxDepth) return gone
  if (Array.isArray(value)) return value.map((each) => redactValue(each, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      secretName.test(name) ? gone : redactValue(each, depth + 1),
    ]),
  )
}
