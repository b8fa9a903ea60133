import type { Media } from '../../payload-types.ts'
import type { PublicPicture } from '../publicStory.ts'
import { populated } from './populated.ts'

/**
 * A file of the media library for programs outside: the wide size where there is one, for the original may be as
 * large as a camera makes it.
 *
 * @param media as populated; a picture that is not live has come as an id
 * @param server what its address is a path of
 */
export const pictureOf = (
  media: Media | string | null | undefined,
  server: string,
): PublicPicture | undefined => {
  const found = populated(media)
  const file = found?.sizes?.wide?.url ? found.sizes.wide : found
  if (!found || !file?.url) return undefined
  return {
    url: new URL(file.url, server).href,
    mimeType: file.mimeType ?? undefined,
    bytes: file.filesize ?? undefined,
    width: file.width ?? undefined,
    height: file.height ?? undefined,
    alt: found.alt,
    caption: found.caption ?? undefined,
    credit: found.credit ?? undefined,
  }
}
