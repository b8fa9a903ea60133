import { unwrap } from './reshape.ts'

/** Services that wrap links in an address of their own, and the parameter that holds the real one. */
const wrappers: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /(^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: 'q' },
]

/**
 * Unwraps an address. Outlook and Google redirect links through pages of theirs, and Outlook's address even names the
 * recipient of the mail.
 */
export const meantAddress = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && path.test(pathname))
  const meant = wrapper && searchParams.get(wrapper.parameter)
  return meant && URL.canParse(meant) ? meant : address
}

/** Unwraps the addresses of links; links to a place in their own document become plain text. */
export const mendLinks = (body: Element): void => {
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href')?.trim() ?? ''
    if (address === '' || address.startsWith('#')) unwrap(link)
    else link.setAttribute('href', meantAddress(address))
  }
}
