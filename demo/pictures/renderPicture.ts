import sharp from 'sharp'

interface PictureSize {
  width: number
  height: number
}

/**
 * Renders an SVG document to a JPEG of the given size in pixels (quality 86, progressive).
 * Throws sharp's error where the SVG cannot be read.
 */
export const renderPicture = async (svg: string, { width, height }: PictureSize): Promise<Buffer> =>
  sharp(Buffer.from(svg))
    .resize(width, height, { fit: 'fill' })
    .jpeg({ quality: 86, progressive: true })
    .toBuffer()
