import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'

/** Says whether an IP address may not be asked. */
export type Refuses = (address: string) => boolean

/** Finds the IP addresses of a host. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>

export const privateHost = 'Its host is on a private network.'

/**
 * Why nothing may be requested from a URL, as far as the URL itself says so: its scheme is not http or https, or its host
 * is an IP address that is refused, however it is spelled. A host name is checked when it is resolved.
 *
 * @returns undefined when it may be requested
 */
export const hostProblem = (url: string, refuses: Refuses): string | undefined => {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:')
    return `Its address starts with ${protocol}; it must start with http:// or https://.`
  const host = hostname.replace(/^\[|\]$/g, '')
  return isIP(host) && refuses(host) ? privateHost : undefined
}

const resolveByDns: Resolve = (hostname) => lookup(hostname, { all: true })

/**
 * A look-up that hands a connection only addresses that may be asked. Since the connection is made to the very
 * address that was checked, a name that resolves differently the next time leads nowhere else.
 */
export const checkedLookup =
  (refuses: Refuses, resolve: Resolve = resolveByDns): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const [first] = found
        if (!first || found.some(({ address }) => refuses(address))) callback(new Error(privateHost), '')
        else if (options.all) callback(null, found)
        else callback(null, first.address, first.family)
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, ''),
    )
  }
