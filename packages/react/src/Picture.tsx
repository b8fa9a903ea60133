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

/**
 * A picture in the sizes that the newsroom makes, with its measures, so that nothing moves when it comes. A film or a sound is
 * a player that loads nothing before it is asked to, any other file a link.
 */
export const Picture = (props: PictureProps): ReactNode => {
  const { className, picture } = props
  const [kind = ''] = (picture.mimeType ?? 'image/').split('/')
  return kind === 'image' ? (
    <Image {...props} />
  ) : (
    <File className={className} kind={kind} picture={picture} />
  )
}

const Image = ({ className, picture, priority = false, ratio, sizes }: PictureProps): ReactNode => {
  const look = ratio === undefined ? {} : { ratio }
  const blur = priority && picture.blur
  return (
    <img
      alt={picture.alt ?? ''}
      className={className}
      {...(priority ? first : later)}
      sizes={sizes}
      src={imageUrl(picture, { ...look, width: 960 }) ?? picture.url}
      srcSet={srcSet(picture, look)}
      style={blur ? { background: `center / cover url("${blur}")` } : undefined}
      {...measures(picture, ratio)}
    />
  )
}

const first = { decoding: 'sync', fetchPriority: 'high', loading: 'eager' } as const
const later = { decoding: 'async', loading: 'lazy' } as const

const measures = ({ height, width }: Shape, ratio: PictureProps['ratio']) => {
  if (!width || !height) return {}
  if (ratio === undefined) return { height, width }
  const [across, down] = imageRatios[ratio]
  return { height: Math.round((width * down) / across), width }
}

type FileProps = { className: string | undefined; kind: string; picture: Shape }

const File = ({ className, kind, picture: { alt, url } }: FileProps): ReactNode => {
  if (kind === 'video')
    return <video aria-label={alt ?? undefined} className={className} controls preload="none" src={url} />
  if (kind === 'audio')
    return <audio aria-label={alt ?? undefined} className={className} controls preload="none" src={url} />
  return (
    <a className={className} href={url}>
      {alt ?? url}
    </a>
  )
}
