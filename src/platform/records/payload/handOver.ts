import type { PayloadRequest } from 'payload'

type Req = Pick<PayloadRequest, 'context'>

/** Something that one hook leaves for a later one of the same operation. */
export type HandOver<Value> = {
  leave: (req: Req, value: Value) => void
  /** What was left; it stays for others. */
  peek: (req: Req) => Value | undefined
  /** The same, and takes it away, so that a nested operation on the same request never finds it. */
  take: (req: Req) => Value | undefined
}

/**
 * Hands a value from hook to hook by the request's context, which server code alone can reach. Payload calls the hooks of
 * an operation itself, and gives them no arguments of each other's: whatever one of ours leaves for another goes this way,
 * typed, and nothing else does.
 *
 * @param key what nobody else leaves by
 */
export const handOver = <Value>(key: string): HandOver<Value> => {
  const peek = ({ context }: Req) => context[key] as Value | undefined
  return {
    leave: (req, value) => {
      req.context[key] = value
    },
    peek,
    take: (req) => {
      const value = peek(req)
      Reflect.deleteProperty(req.context, key)
      return value
    },
  }
}
