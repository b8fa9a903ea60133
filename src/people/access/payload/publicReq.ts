import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/**
 * A request as somebody without an account would make it, whoever asks now: what is read with it and with
 * `overrideAccess: false` is what the public sees. It has no transaction: never use it inside one.
 *
 * @param payloadAPI the door that it comes by: some of Payload's shapes go by it
 */
export const publicReq = (
  payload: Payload,
  context: PayloadRequest['context'] = {},
  payloadAPI: PayloadRequest['payloadAPI'] = 'local',
): Promise<PayloadRequest> => createLocalReq({ context, req: { payloadAPI } }, payload)
