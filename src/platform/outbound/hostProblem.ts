import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'

/** Whether requests to an IP address are refused. */
export type Refuses = (address: string) => boolean

/** Resolves a host name to IP addresses. */
export type Resolve = (hostname: string) => Promise<{ address: string; family: number }[]>

export const privateHost = 'Its host is on a private network.'

/**
 * Checks whether a URL may be requested, as far as the URL itself tells: its scheme must be http or https, and its host
 * must not be a refused IP address in any spelling. A host name is checked when it is resolved (`checkedLookup`).
 *
 * @returns what is wrong, in words; undefined when it may be requested
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
 * A DNS lookup that fails for hosts with a refused address. The connection is made to the address that was checked, so a
 * name that resolves differently the next time (DNS rebinding) cannot get around the check.
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
