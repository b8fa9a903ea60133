import type { CollectionBeforeChangeHook } from 'payload'
import sharp from 'sharp'

import { opening } from '../../sizes/payload/opening.ts'
import { sourceOf } from './sourceOf.ts'

/** The most pixels of the stand-in, across and down. */
const box = { width: 16, height: 64 } as const

/** A picture of 16 pixels across that stands in while the real one loads, as a data address of some 150 bytes. */
export const paintBlur: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req
  if (!file?.mimetype.startsWith('image/')) return data
  const tiny = await sharp(sourceOf(file), opening)
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 30 })
    .toBuffer()
  return { ...data, blur: `data:image/webp;base64,${tiny.toString('base64')}` }
}
