import type { Request, RequestHandler, Response } from 'express'
import onHeaders from 'on-headers'

/** The log-in’s cookie as Payload calls it, and those by which devices are known; over https they begin with the prefix. */
const ours = /^(payload-token|copydesk-device-\w+)=/
const prefix = '__Host-'

/**
 * Over https these cookies are `Secure` and begin with `__Host-`: browsers then take it from this host alone,
 * over https alone, and no neighbouring host can plant one (RFC 6265bis §4.1.3.2). Payload goes on calling it by its own
 * name: a prefix of all its cookies would be on those that the panel sets by script, too, which browsers then refuse.
 *
 * @param serverUrl the address that people use; undefined: each request's own scheme counts
 */
export const hostCookie =
  (serverUrl: string | undefined): RequestHandler =>
  (req, res, next) => {
    if (serverUrl?.startsWith('https:') ?? req.secure) {
      takeIn(req)
      sendOut(res)
    }
    next()
  }

/** A cookie without the prefix may come from another host, and is dropped. */
const takeIn = ({ headers }: Request): void => {
  if (headers.cookie === undefined) return
  const cookies = headers.cookie.split(/;\s*/).filter((cookie) => !ours.test(cookie))
  headers.cookie = cookies.map(inside).join('; ')
}

const inside = (cookie: string): string => {
  const name = cookie.slice(prefix.length)
  return cookie.startsWith(prefix) && ours.test(name) ? name : cookie
}

const sendOut = (res: Response): void => {
  onHeaders(res, () => {
    const set = res.getHeader('Set-Cookie')
    if (set === undefined) return
    const cookies = [set].flat().map((cookie) => secured(String(cookie)))
    res.setHeader('Set-Cookie', cookies)
  })
}

const secured = (cookie: string): string => {
  if (!ours.test(cookie)) return cookie
  const renamed = prefix + cookie
  return /;\s*Secure/i.test(renamed) ? renamed : `${renamed}; Secure`
}
