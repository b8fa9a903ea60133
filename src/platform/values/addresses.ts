import type { Verdict } from './problem.ts'

/** `web`: an address that a program opens itself, http or https. `link`: one that a reader follows, which may also be a path, an e-mail address or a telephone number. `site`: one that paths are added to: `web` without a query, an anchor or a name and password. */
export type AddressKind = 'link' | 'site' | 'web'

/** The allowed schemes. */
const schemes = {
  site: ['http:', 'https:'],
  web: ['http:', 'https:'],
  link: ['http:', 'https:', 'mailto:', 'tel:'],
} as const satisfies Record<AddressKind, readonly string[]>

/** A path of the site, a query or an anchor. `//host` and `/\host` lead to other hosts. */
const withinSite = /^(\/(?![/\\])|#|\?)/

/** URL parsers drop some of these silently, so two parsers could see two different addresses. */
const blank = /[\s\p{Cc}]/u

const words: Record<AddressKind, string> = {
  site: 'Not a valid site address; it must start with https:// or http://, and have no “?”, “#” or “@” in it.',
  web: 'Not a valid URL; it must start with https:// or http://.',
  link: 'Not a valid link; it must start with https://, http://, mailto: or tel:, or with / for a page of the site.',
}

/** What is wrong with an address that is to be stored; undefined when it is valid. */
export const addressProblem = (address: string, kind: AddressKind): Verdict | undefined =>
  isSound(address, kind) ? undefined : { code: 'bad-address', message: words[kind] }

const isSound = (address: string, kind: AddressKind): boolean => {
  if (blank.test(address)) return false
  if (kind === 'link' && withinSite.test(address)) return true
  if (!URL.canParse(address) || (kind === 'site' && /[?#@]/.test(address))) return false
  const { hostname, protocol } = new URL(address)
  if (!isAllowed(protocol, kind)) return false
  return protocol.startsWith('http') ? hostname !== '' && /^https?:\/\//i.test(address) : true
}

const isAllowed = (protocol: string, kind: AddressKind): boolean =>
  (schemes[kind] as readonly string[]).includes(protocol)

/**
 * The target of a link as an absolute, harmless URL: http, https, mailto or tel.
 *
 * @param base the address of the site, against which paths are resolved
 * @returns undefined for any other scheme, such as `javascript:`, and for a path without a base
 */
export const safeAddress = (target: string, base?: string): string | undefined => {
  if (target.trim() === '' || !URL.canParse(target, base)) return undefined
  const { href, protocol } = new URL(target, base)
  return isAllowed(protocol, 'link') ? href : undefined
}

/** The same for URLs that a program opens itself, such as that of a picture: http and https only. */
export const webAddress = (target: string, base?: string): string | undefined => {
  const address = safeAddress(target, base)
  return address?.startsWith('http') ? address : undefined
}

/** A base that only serves to parse paths. */
const anySite = 'https://site.invalid'

/** Whether a stored address is safe to show to readers; addresses stored before they were validated may run code. */
export const isHarmless = (address: string): boolean =>
  !URL.canParse(address, anySite) || isAllowed(new URL(address, anySite).protocol, 'link')
