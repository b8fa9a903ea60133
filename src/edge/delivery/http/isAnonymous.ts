import type { IncomingMessage } from 'node:http'

/** Whether a request has no credentials, so that it sees what the public sees. */
export const isAnonymous = ({ authorization, cookie }: IncomingMessage['headers']): boolean =>
  authorization === undefined && !cookie?.includes('payload-token')
