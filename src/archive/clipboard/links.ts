import { unwrap } from './reshape.ts'

/** Programs that put an address of their own before the one that is meant, and the parameter that holds it. */
const wrappers: readonly { host: RegExp; path: RegExp; parameter: string }[] = [
  { host: /(^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameter: 'url' },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameter: 'q' },
]

/**
 * The address that is meant. Outlook and Google lead over pages of theirs; Outlook's address names the person who got the
 * mail, too.
 */
export const meantAddress = (address: string): string => {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && path.test(pathname))
  const meant = wrapper && searchParams.get(wrapper.parameter)
  return meant && URL.canParse(meant) ? meant : address
}

/** Lets links lead where they are meant to; those to a place in their own document become their words. */
export const mendLinks = (body: Element): void => {
  for (const link of body.querySelectorAll('a')) {
    const address = link.getAttribute('href')?.trim() ?? ''
    if (address === '' || address.startsWith('#')) unwrap(link)
    else link.setAttribute('href', meantAddress(address))
  }
}
