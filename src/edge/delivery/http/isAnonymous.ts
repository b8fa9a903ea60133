import type { IncomingMessage } from 'node:http'

/** Whether a request has no credentials, so that it sees what the public sees. */
export const isAnonymous = ({ authorization, cookie }: IncomingMessage['headers']): boolean =>
  authorization === undefined && !hasSessionCookie(cookie)

/** Whether a request comes with its session’s cookie alone, as the panel’s requests do. */
export const isByCookie = ({ authorization, cookie }: IncomingMessage['headers']): boolean =>
  authorization === undefined && hasSessionCookie(cookie)

/** Finds the cookie as browsers have it over https and http, wherever Payload would: around a name it ignores white space. */
const hasSessionCookie = (cookie: string | undefined): boolean =>
  /(?:^|;)\s*(?:__Host-)?payload-token\s*(?:=|;|$)/.test(cookie ?? '')
