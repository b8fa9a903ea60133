import type { IncomingMessage } from 'node:http'

/** Whether a request has nothing by which anybody could be known: it sees what the public sees. */
export const isAnonymous = ({ authorization, cookie }: IncomingMessage['headers']): boolean =>
  authorization === undefined && !cookie?.includes('payload-token')
