/** The statuses of refusals, with the words that HTTP has for them. */
export const statusTitles = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
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
 * What one code stands for. A code with several statuses has the usual one first. Most codes have one message; where one
 * code is given for several reasons, each has a message of its own, by name. `{name}` in a message is a placeholder.
 */
export type RefusalRow = {
  status: Status | readonly [Status, ...Status[]]
  message: string | Readonly<Record<string, string>>
}

export type RefusalRows = Readonly<Record<string, RefusalRow>>

/** Named placeholders of a message; braces with a space between them are braces. */
export type NamesIn<Message extends string> = Message extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string} ${string}` ? never : Name) | NamesIn<Rest>
  : never

/** What stands in the place of a placeholder; a list is written with commas. */
export type Value = string | number | readonly (string | number)[]

/** A message with its values in the places of their names. */
export const fill = (message: string, values: Readonly<Record<string, Value | undefined>>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name]
    if (value === undefined) return place
    return typeof value === 'object' ? value.join(', ') : String(value)
  })
