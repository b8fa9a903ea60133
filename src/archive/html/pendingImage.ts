import { paragraph, type RichTextNode, text, TEXT_FORMAT } from '../../text/richtext/nodes.ts'
import { type RichText, richText, upload } from '../../text/richtext/nodes.ts'

/** An image of a source, before it is in the media library. Missing texts are empty strings. */
export type ImageReference = {
  url: string
  alt: string
  caption: string
  /** Id in the source's own media library. */
  sourceId?: string
}

const PENDING = 'pending-image'

/** A node that stands for an image until `placeImages` puts the uploaded one in its place. */
export const pendingImage = (id: string, image: ImageReference): RichTextNode => ({
  type: PENDING,
  version: 1,
  id,
  image,
})

/** The image a node stands for; undefined for any other node. */
export const pendingImageOf = (node: RichTextNode): ImageReference | undefined =>
  node.type === PENDING ? (node['image'] as ImageReference) : undefined

/** All images of a body that are not uploaded yet, in order. */
export const pendingImages = (body: RichText): ImageReference[] =>
  body.root.children.map(pendingImageOf).filter((image) => image !== undefined)

/** The body with new descriptions of its pending images. */
export const describeImages = (
  body: RichText,
  describe: (image: ImageReference) => ImageReference,
): RichText => {
  const children = body.root.children.map((node) => {
    const image = pendingImageOf(node)
    return image ? { ...node, image: describe(image) } : node
  })
  return { root: { ...body.root, children } }
}

/**
 * Puts uploaded images in the places kept for them. When an image could not be fetched, its alternative text
 * and its caption stay in the story as a paragraph.
 *
 * @param find the id of the image in the media library, or undefined when it could not be fetched
 */
export const placeImages = (
  body: RichText,
  find: (image: ImageReference) => number | string | undefined,
): RichText => {
  const children = body.root.children.flatMap((node) => {
    const image = pendingImageOf(node)
    if (!image) return [node]
    const media = find(image)
    if (media === undefined) return imageText(image)
    const caption = image.caption === '' ? {} : { caption: image.caption }
    return [upload({ id: String(node['id']), media, ...caption })]
  })
  return richText(
    children.length > 0 ? children : [paragraph([])],
    body.root['direction'] as 'ltr' | 'rtl' | null,
  )
}

const imageText = ({ alt, caption }: ImageReference): RichTextNode[] => {
  const isRepeated = caption.includes(alt)
  const parts = [
    ...(alt !== '' && !isRepeated ? [text(alt, TEXT_FORMAT.italic)] : []),
    ...(alt !== '' && !isRepeated && caption !== '' ? [text(' ')] : []),
    ...(caption !== '' ? [text(caption)] : []),
  ]
  return parts.length > 0 ? [paragraph(parts)] : []
}
