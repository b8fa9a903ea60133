/** The HTTP statuses of refusals, with their titles. */
export const statusTitles = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition failed',
  413: 'Content too large',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  423: 'Locked',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
} as const

export type Status = keyof typeof statusTitles

/**
 * The row of one code. If it has several statuses, the usual one comes first. Most codes have one message; a code that
 * is used for several reasons has a message for each, by name. `{name}` in a message is a placeholder.
 */
export type RefusalRow = {
  status: Status | readonly [Status, ...Status[]]
  message: string | Readonly<Record<string, string>>
}

export type RefusalRows = Readonly<Record<string, RefusalRow>>

/** The names of a message's placeholders; braces with a space between them are literal. */
export type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | NamesIn<Rest>
  : never

/** The value of a placeholder; a list is joined with commas. */
export type Value = string | number | readonly (string | number)[]

/** What somebody sent is not sent back in full: a name or a reason is shorter than this. */
const longestValue = 500

const cut = (text: string): string => (text.length > longestValue ? `${text.slice(0, longestValue)}…` : text)

/** Replaces the placeholders of a message by their values; a placeholder without a value stays, a long text is cut. */
export const fill = (message: string, values: Readonly<Record<string, Value | undefined>>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'object' ? value.map((one) => cut(String(one))).join(', ') : cut(String(value))
  })
