import { type ImageLook, imageRatios, imageUrl, type Picture as Shape, srcSet } from '@copydesk/client'
import type { ReactNode } from 'react'

export type PictureProps = {
  picture: Shape
  /** How wide the picture is on the page, as `sizes` of an image says it: `(min-width: 980px) 620px, 100vw`. */
  sizes: string
  /** Cut to this shape around the focal point; left out, the picture as it is. */
  ratio?: NonNullable<ImageLook['ratio']>
  /** For the one picture that readers see first: it is loaded at once, over a blurred preview. */
  priority?: boolean
  className?: string
}

/** A picture in the sizes that the newsroom makes, with its measures, so that nothing moves when it comes. */
export const Picture = ({ className, picture, priority = false, ratio, sizes }: PictureProps): ReactNode => {
  const look = ratio === undefined ? {} : { ratio }
  const blur = priority && picture.blur
  return (
    <img
      alt={picture.alt ?? ''}
      className={className}
      decoding={priority ? 'sync' : 'async'}
      fetchPriority={priority ? 'high' : undefined}
      loading={priority ? 'eager' : 'lazy'}
      sizes={sizes}
      src={imageUrl(picture, { ...look, width: 960 }) ?? picture.url}
      srcSet={srcSet(picture, look)}
      style={blur ? { background: `center / cover url("${blur}")` } : undefined}
      {...measures(picture, ratio)}
    />
  )
}

const measures = ({ height, width }: Shape, ratio: PictureProps['ratio']) => {
  if (!width || !height) return {}
  if (ratio === undefined) return { height, width }
  const [across, down] = imageRatios[ratio]
  return { height: Math.round((width * down) / across), width }
}
