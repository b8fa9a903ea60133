import type { CollectionBeforeChangeHook } from 'payload'
import sharp from 'sharp'

import { sourceOf } from './sourceOf.ts'

/** A picture of 16 pixels across that stands in while the real one loads, as a data address of some 150 bytes. */
export const paintBlur: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req
  if (!file?.mimetype.startsWith('image/')) return data
  const tiny = await sharp(sourceOf(file)).resize(16).webp({ quality: 30 }).toBuffer()
  return { ...data, blur: `data:image/webp;base64,${tiny.toString('base64')}` }
}
