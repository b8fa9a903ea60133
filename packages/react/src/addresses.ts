/** The protocols of links; what has none is an address on the site. */
const protocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** An address that a link may have; undefined for an empty one and for one that would run as a script. */
export const linkAddress = (address: string | null | undefined): string | undefined => {
  if (!address || !URL.canParse(address, 'https://site.invalid')) return undefined
  return protocols.has(new URL(address, 'https://site.invalid').protocol) ? address : undefined
}

/** The address of a player; undefined for anything but https. */
export const frameAddress = (address: string | null | undefined): string | undefined =>
  address && URL.canParse(address) && new URL(address).protocol === 'https:' ? address : undefined
