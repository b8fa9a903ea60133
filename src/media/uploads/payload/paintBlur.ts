import type { CollectionBeforeChangeHook } from 'payload'
import sharp from 'sharp'

import { opening } from '../../sizes/payload/opening.ts'
import { sourceOf } from './sourceOf.ts'

/** The maximum size of the placeholder, in pixels. */
const box = { width: 16, height: 64 } as const

/** Stores a placeholder of 16 pixels across that is shown while the picture loads, as a data URL of about 150 bytes. */
export const paintBlur: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req
  if (!file?.mimetype.startsWith('image/')) return data
  const tiny = await sharp(sourceOf(file), opening)
    .resize({ ...box, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 30 })
    .toBuffer()
  return { ...data, blur: `data:image/webp;base64,${tiny.toString('base64')}` }
}
