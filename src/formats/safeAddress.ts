const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * A link's target as a whole address that does no harm: of the web, a mail address or a telephone number.
 *
 * @param base what a path of the site is a path of
 * @returns undefined for anything else, such as `javascript:`, and for a path without a base
 */
export const safeAddress = (target: string, base?: string): string | undefined => {
  if (target.trim() === '' || !URL.canParse(target, base)) return undefined
  const { href, protocol } = new URL(target, base)
  return schemes.has(protocol) ? href : undefined
}

/** The same for what a program opens by itself, such as a picture: addresses of the web alone. */
export const webAddress = (target: string, base?: string): string | undefined => {
  const address = safeAddress(target, base)
  return address?.startsWith('http') ? address : undefined
}
