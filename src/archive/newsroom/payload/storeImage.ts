import { createHash } from 'node:crypto'

import type { ImageReference } from '../../html/pendingImage.ts'
import { nameOf } from '../../images/imageSource.ts'
import { fitText } from '../../notes/fitText.ts'
import { storedOrigin } from './findImported.ts'
import type { ImportSession } from './importSession.ts'

export type StoredImage = { id: string } | { problem: string }

/** Finds or stores a picture in the media library. Each address is fetched at most once per run. */
export const storeImage = async (session: ImportSession, image: ImageReference): Promise<StoredImage> => {
  const known = session.seenImages.get(image.url)
  if (known) return known
  const found = await findOrFetch(session, image).catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : 'It could not be stored.',
  }))
  session.seenImages.set(image.url, found)
  return found
}

const findOrFetch = async (session: ImportSession, image: ImageReference): Promise<StoredImage> => {
  const { payload, images } = session
  if (image.url === '') return { problem: 'It has no address.' }
  const origin = storedOrigin({ system: 'web', id: keyOf(image.url) })
  const { docs } = await payload.find({
    collection: 'media',
    where: {
      and: [{ 'origin.system': { equals: origin.system } }, { 'origin.key': { equals: origin.key } }],
    },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
  })
  if (docs[0]) return { id: String(docs[0].id) }
  const file = await images(image.url)
  if ('problem' in file) return file
  const created = await payload.create({
    collection: 'media',
    data: {
      alt: fitText(image.alt || image.caption || nameOf(image.url), 500),
      caption: fitText(image.caption, 1000),
      rights: null,
      rightsNote: `Imported from ${keyOf(image.url)}; the rights are not checked.`,
      origin,
    },
    depth: 0,
    file: { data: file.data, mimetype: 'application/octet-stream', name: file.name, size: file.data.length },
    overrideAccess: true,
  })
  return { id: String(created.id) }
}

/** The key of a picture: its address, or a hash for a data URL. */
const keyOf = (url: string): string =>
  url.startsWith('data:') ? `sha256:${createHash('sha256').update(url).digest('hex')}` : url
