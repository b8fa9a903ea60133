import { safeAddress } from '../../platform/values/addresses.ts'

/** Where a link leads: `path` is of a page of the site; `url` is whole, or null when it leads nowhere. */
export type Target = { path: string | null; url: string | null }

/** What an address that somebody typed leads to. */
export type Linking = (typed: string) => Target

/** @param siteUrl without a slash at its end; undefined while nobody has set it */
export const linkingOn =
  (siteUrl: string | undefined): Linking =>
  (typed) => {
    // An anchor or a query is one of the page that it stands on.
    if (/^[#?]/.test(typed)) return { path: null, url: typed }
    const url = safeAddress(typed, siteUrl) ?? null
    if (isPath(typed)) return { path: typed, url }
    const rest =
      url !== null && siteUrl !== undefined && url.startsWith(siteUrl) ? url.slice(siteUrl.length) : undefined
    if (rest === undefined) return { path: null, url }
    if (rest === '') return { path: '/', url }
    return { path: isPath(rest) ? rest : null, url }
  }

const isPath = (address: string): boolean => /^\/(?![/\\])/.test(address)
