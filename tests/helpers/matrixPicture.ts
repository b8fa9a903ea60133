import sharp from 'sharp'

/** A small picture as an upload sends it. */
export const pictureFile = async (name: string) => {
  const data = await sharp({ create: { width: 32, height: 24, channels: 3, background: '#336699' } })
    .png()
    .toBuffer()
  return { name: `${name}.png`, data, mimetype: 'image/png', size: data.length }
}
