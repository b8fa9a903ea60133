import type { Verdict } from './problem.ts'

/** What an address is for: what a program opens by itself is of the web; what a reader follows may also be a path, mail or telephone. */
export type AddressKind = 'link' | 'web'

/** Every scheme that an address of ours may have. */
const schemes = {
  web: ['http:', 'https:'],
  link: ['http:', 'https:', 'mailto:', 'tel:'],
} as const satisfies Record<AddressKind, readonly string[]>

/** A path of the site, a query or an anchor of the page; `//host` and `/\host` are other hosts. */
const withinSite = /^(\/(?![/\\])|#|\?)/

/** URL readers skip some of these silently, so that two of them could see two addresses. */
const blank = /[\s\p{Cc}]/u

const words: Record<AddressKind, string> = {
  web: 'Use a whole web address that begins with https:// or http://.',
  link: 'Begin with https://, http://, mailto: or tel:, or with / for a page of the site.',
}

/** What is wrong with an address that is to be stored; undefined when nothing is. */
export const addressProblem = (address: string, kind: AddressKind): Verdict | undefined =>
  isSound(address, kind) ? undefined : { code: 'bad-address', message: words[kind] }

const isSound = (address: string, kind: AddressKind): boolean => {
  if (blank.test(address)) return false
  if (kind === 'link' && withinSite.test(address)) return true
  if (!URL.canParse(address)) return false
  const { hostname, protocol } = new URL(address)
  if (!isAllowed(protocol, kind)) return false
  return protocol.startsWith('http') ? hostname !== '' && /^https?:\/\//i.test(address) : true
}

const isAllowed = (protocol: string, kind: AddressKind): boolean =>
  (schemes[kind] as readonly string[]).includes(protocol)

/**
 * A link's target as a whole address that does no harm: of the web, a mail address or a telephone number.
 *
 * @param base what a path of the site is a path of
 * @returns undefined for anything else, such as `javascript:`, and for a path without a base
 */
export const safeAddress = (target: string, base?: string): string | undefined => {
  if (target.trim() === '' || !URL.canParse(target, base)) return undefined
  const { href, protocol } = new URL(target, base)
  return isAllowed(protocol, 'link') ? href : undefined
}

/** The same for what a program opens by itself, such as a picture: addresses of the web alone. */
export const webAddress = (target: string, base?: string): string | undefined => {
  const address = safeAddress(target, base)
  return address?.startsWith('http') ? address : undefined
}

/** Any base: it only makes paths readable. */
const anySite = 'https://site.invalid'

/** Whether readers may be given a stored address: one that was taken before addresses were judged may run code. */
export const isHarmless = (address: string): boolean =>
  !URL.canParse(address, anySite) || isAllowed(new URL(address, anySite).protocol, 'link')
