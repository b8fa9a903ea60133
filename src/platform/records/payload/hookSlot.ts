import type { PayloadRequest } from 'payload'

type Req = Pick<PayloadRequest, 'context'>

/** A typed value that one hook stores on the request for a later hook of the same operation. */
export type HookSlot<Value> = {
  set: (req: Req, value: Value) => void
  /** The stored value; it stays there. */
  peek: (req: Req) => Value | undefined
  /** Returns and removes the value, so that a nested operation on the same request does not find it. */
  take: (req: Req) => Value | undefined
}

/**
 * Passes a value from hook to hook through the request's context, which only server code can reach. Payload calls the
 * hooks of an operation itself and lets none pass arguments to another, so all values between our hooks go this way.
 *
 * @param key the property of the context; unique to this slot
 */
export const hookSlot = <Value>(key: string): HookSlot<Value> => {
  const peek = ({ context }: Req) => context[key] as Value | undefined
  return {
    set: (req, value) => {
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
