type Picture = Readonly<Record<string, unknown>>

/** What readers saw of a picture before a change, and the address of its file at that time. */
export type Then = { before: Picture; address: string }

/**
 * A picture as it was before a change, with the fields that the answer has. A file that has been replaced has an address
 * of its own, and only its original size.
 *
 * @param now the picture as it is in the answer today
 */
export const pictureThen = (now: Picture, { before, address }: Then): Picture => {
  const fields = Object.fromEntries(
    Object.entries(before).filter(([name]) => name in now && name !== 'sizes'),
  )
  if (!('url' in now) || before['filename'] === now['filename']) return { ...now, ...fields }
  const url = String(now['url']).replace(/\/api\/media\/file\/.*$/, address)
  return {
    ...now,
    ...fields,
    url,
    ...('sizes' in now && { sizes: {} }),
    ...('thumbnailURL' in now && { thumbnailURL: url }),
  }
}

/** Whether a part of an answer is a populated picture or file of the library. */
const isPicture = (part: unknown): part is Picture & { id: string } =>
  typeof part === 'object' && part !== null && 'filename' in part && 'mimeType' in part && 'id' in part

/** The pictures in an answer, at any depth. */
export const picturesIn = (part: unknown): (Picture & { id: string })[] => {
  if (typeof part !== 'object' || part === null) return []
  return [...(isPicture(part) ? [part] : []), ...Object.values(part).flatMap(picturesIn)]
}

/** A copy of an answer in which each picture is replaced by the result of `put`. */
export const withPictures = (part: unknown, put: (picture: Picture & { id: string }) => Picture): unknown => {
  if (Array.isArray(part)) return part.map((item) => withPictures(item, put))
  if (typeof part !== 'object' || part === null || part instanceof Date) return part
  if (isPicture(part)) return put(part)
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withPictures(value, put)]))
}
