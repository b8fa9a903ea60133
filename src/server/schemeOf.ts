import type { IncomingMessage } from 'node:http'

/** Whether what a machine at an address says of whoever it speaks for is to be believed: Express's `trust proxy fn`. */
export type IsTrusted = (address: string, hop: number) => boolean

/**
 * By which scheme a request came to the site: https only where a proxy that is trusted says so in
 * `X-Forwarded-Proto`. What it says besides is taken for http, so that nobody writes another scheme into an answer.
 */
export const schemeOf = ({ headers, socket }: IncomingMessage, isTrusted: IsTrusted): 'http' | 'https' => {
  const said = headers['x-forwarded-proto']
  if (said === undefined || !isTrusted(socket.remoteAddress ?? '', 0)) return 'http'
  return String(said).split(',', 1)[0]?.trim().toLowerCase() === 'https' ? 'https' : 'http'
}
