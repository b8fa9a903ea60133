import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

/**
 * A request without a user. Reading with it and with `overrideAccess: false` gives what the public sees. It has no
 * transaction, so it must not be used inside one.
 *
 * @param payloadAPI the API that the request seems to come by; some shapes of Payload's answers depend on it
 */
export const publicReq = (
  payload: Payload,
  context: PayloadRequest['context'] = {},
  payloadAPI: PayloadRequest['payloadAPI'] = 'local',
): Promise<PayloadRequest> => createLocalReq({ context, req: { payloadAPI } }, payload)
