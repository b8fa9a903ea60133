/** The names of all files of a picture: its own and those of its sizes. */
export const filesOf = (media: Readonly<Record<string, unknown>>): { name: string; type: string }[] => {
  const sizes = (media['sizes'] ?? {}) as Record<string, unknown>
  return [media, ...Object.values(sizes)].flatMap((file) => {
    const { filename, mimeType } = (file ?? {}) as { filename?: unknown; mimeType?: unknown }
    return typeof filename === 'string' && typeof mimeType === 'string'
      ? [{ name: filename, type: mimeType }]
      : []
  })
}

/**
 * Puts the addresses of a preview in place of those of files that it shows: a file of a text that is not public
 * cannot be loaded at its own. Everything else stays as it is.
 *
 * @param names of the files that the preview shows
 * @param addressOf gives the preview's address of a file
 */
export const withPreviewAddresses = (
  value: unknown,
  names: ReadonlySet<string>,
  addressOf: (name: string) => string,
): unknown => {
  if (typeof value === 'string')
    return value.includes(filePath) ? readdressed(value, names, addressOf) : value
  if (Array.isArray(value)) return value.map((one) => withPreviewAddresses(one, names, addressOf))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withPreviewAddresses(inner, names, addressOf)]),
  )
}

const filePath = '/api/media/file/'

/** Only what is an address of a file and nothing else; a text that names one is left alone. */
const readdressed = (
  value: string,
  names: ReadonlySet<string>,
  addressOf: (name: string) => string,
): string => {
  const name = /^(?:https?:\/\/[^/\s]+)?\/api\/media\/file\/([^/?#\s]+)$/.exec(value)?.[1]
  if (name === undefined) return value
  const plain = decode(name)
  return plain !== undefined && names.has(plain) ? addressOf(plain) : value
}

const decode = (name: string): string | undefined => {
  try {
    return decodeURIComponent(name)
  } catch {
    return undefined
  }
}
