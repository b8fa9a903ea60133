import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/**
 * A request as somebody without an account would make it, whoever asks now: what is read with it and with
 * `overrideAccess: false` is what the public sees. It has no transaction: never use it inside one.
 */
export const publicReq = (
  payload: Payload,
  context: PayloadRequest['context'] = {},
): Promise<PayloadRequest> => createLocalReq({ context }, payload)
