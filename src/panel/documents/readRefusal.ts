/** A refusal for the panel: the message, and the fields at fault. */
export type PanelRefusal = { message: string; fields: { path: string; message: string }[] }

type Answer = {
  message?: unknown
  errors?: { message?: unknown; data?: { errors?: { path?: unknown; message?: unknown }[] } }[]
}

/**
 * Parses an answer of the API that is not a success.
 *
 * @param body the parsed JSON, of any shape
 */
export const readRefusal = (status: number, body: unknown): PanelRefusal => {
  const { errors = [], message } = (typeof body === 'object' && body !== null ? body : {}) as Answer
  const words = [...errors.map((error) => error.message), message].find((text) => typeof text === 'string')
  const fields = errors
    .flatMap(({ data }) => data?.errors ?? [])
    .map(({ path, message: text }) => ({ path: textOf(path), message: textOf(text) }))
    .filter(({ path }) => path !== '')
  return { message: typeof words === 'string' ? words : `The server answered ${status}.`, fields }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
