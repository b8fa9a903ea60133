import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

type Done = (captured: Captured | undefined) => void
type Callback = () => void

/**
 * Buffers what a handler writes to a response until it is complete. An answer beyond the limit is streamed.
 *
 * @param limit in bytes
 * @param done is called once: with the complete answer, to be sent by the response, which is untouched; or with undefined
 *   when the answer is being streamed or the connection was closed
 *
 * @reaches node
 */
export const capture = (res: ServerResponse, limit: number, done: Done): void => {
  const held = new Held()
  let isOver = false
  const finish: Done = (captured) => {
    if (isOver) return
    isOver = true
    for (const name of ['end', 'write', 'writeHead']) Reflect.deleteProperty(res, name)
    done(captured)
  }
  const heldBack = {
    write: (chunk: unknown, ...rest: unknown[]): boolean => {
      held.add(chunk, rest[0])
      if (held.size > limit) {
        finish(undefined)
        res.write(held.take())
      }
      callbackIn(rest)?.()
      return true
    },
    end: (...args: unknown[]): ServerResponse => {
      held.add(args[0], args[1])
      const ended = callbackIn(args)
      if (ended) res.once('finish', ended)
      finish({ status: res.statusCode, headers: res.getHeaders(), body: held.take() })
      return res
    },
    writeHead: (status: number, ...rest: unknown[]): ServerResponse => {
      res.statusCode = status
      for (const [name, value] of headersIn(rest.at(-1))) res.setHeader(name, value)
      return res
    },
  }
  Object.assign(res, heldBack)
  res.once('close', () => {
    finish(undefined)
  })
}

/** The chunks of a body. */
class Held {
  #chunks: Buffer[] = []
  size = 0

  add(chunk: unknown, encoding: unknown): void {
    const isText = typeof chunk === 'string'
    if (!isText && !(chunk instanceof Uint8Array)) return
    const bytes = isText ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk)
    this.#chunks.push(bytes)
    this.size += bytes.length
  }

  take(): Buffer {
    const whole = Buffer.concat(this.#chunks)
    this.#chunks = []
    return whole
  }
}

const encodingOf = (value: unknown): BufferEncoding =>
  typeof value === 'string' ? (value as BufferEncoding) : 'utf8'

const callbackIn = (args: unknown[]): Callback | undefined =>
  args.find((each): each is Callback => typeof each === 'function')

const headersIn = (value: unknown): [string, string][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (Object.entries(value) as [string, string][])
    : []
