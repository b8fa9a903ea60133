import type { Media } from '../../../payload-types.ts'
import { nullToUndefined } from '../omitEmpty.ts'
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
  if (!found) return undefined
  const file = found.sizes?.wide?.url ? found.sizes.wide : found
  if (!file.url) return undefined
  return { ...fileOf(file), url: new URL(file.url, server).href, ...wordsOf(found) }
}

type File = Pick<Media, 'filesize' | 'height' | 'mimeType' | 'width'>

const fileOf = ({ filesize, height, mimeType, width }: File) => ({
  mimeType: nullToUndefined(mimeType),
  bytes: nullToUndefined(filesize),
  width: nullToUndefined(width),
  height: nullToUndefined(height),
})

const wordsOf = ({ alt, caption, credit }: Media) => ({
  alt,
  caption: nullToUndefined(caption),
  credit: nullToUndefined(credit),
})
