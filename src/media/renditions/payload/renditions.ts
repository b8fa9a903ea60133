import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'

import { settings } from '../../../platform/settings/settings.ts'
import { digestOf } from '../../files/payload/digestOf.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import { QueueFull, FairQueue } from '../../sizes/fairQueue.ts'
import type { FocalPoint } from '../../sizes/focalCrop.ts'
import { encode } from '../../sizes/payload/encode.ts'
import type { Rendition } from '../../sizes/rendition.ts'
import { digestIn } from '../../sizes/version.ts'
import { SingleFlight } from '../singleFlight.ts'
import { RenditionFolder } from './renditionFolder.ts'

export type Picture = { id: string; filename: string; version: string | undefined; focal: FocalPoint }

/** A rendition. `isOfVersion`: the bytes belong to the picture's version, and not to a file that has replaced it meanwhile. */
export type Made = { bytes: Buffer; isOfVersion: boolean }

/** How many renditions are made at once; one core, and one of the four I/O threads, are left for everything else. */
const atOnce = Math.min(3, Math.max(1, availableParallelism() - 1))
const waiting = 100

const queue = new FairQueue({ atOnce, waiting })
const folder = new RenditionFolder(settings.renditionsDir, settings.renditionsBytes)
const flights = new SingleFlight<Made>()

/**
 * The bytes of a rendition, from the folder or made now; concurrent requests for the same one share the work.
 *
 * @param who the client, because clients take turns when many renditions are to be made
 * @throws {QueueFull} when too many are waiting
 * @throws when the file is missing or not a picture
 */
export const renditionOf = async (picture: Picture, wanted: Rendition, who: string): Promise<Made> => {
  const name = nameOf(picture, wanted)
  const kept = picture.version === undefined ? undefined : await folder.read(picture.id, name)
  if (kept) return { bytes: kept, isOfVersion: true }
  const key = `${picture.id}/${picture.filename}/${name}`
  const mine = { isBegun: false }
  const run = () => queue.run(who, () => make(picture, wanted, name))
  try {
    return await flights.run(key, () => {
      mine.isBegun = true
      return run()
    })
  } catch (error) {
    // The queue was full because of another client that began this work, so this one tries for itself.
    if (mine.isBegun || !(error instanceof QueueFull)) throw error
    return flights.run(key, run)
  }
}

/** Removes the stored renditions of a picture that was deleted or changed. */
export const dropRenditions = (id: string): Promise<void> => folder.drop(id).catch(warn)

const warn = (error: Error): void => {
  process.emitWarning(error)
}

const nameOf = ({ version }: Picture, { width, height = 0, fit, format }: Rendition): string =>
  `${version ?? 'none'}.${width}x${height}.${fit}.${format}`

const make = async (picture: Picture, wanted: Rendition, name: string): Promise<Made> => {
  const file = await readFile(placeOf(picture.filename))
  const { data: bytes } = await encode(file, wanted, picture.focal)
  const { version } = picture
  const isOfVersion = version !== undefined && (await digestOf(file)) === digestIn(version)
  // If it cannot be stored it is made again next time; the reader gets it anyway.
  if (isOfVersion) await folder.write(picture.id, name, bytes).catch(warn)
  return { bytes, isOfVersion }
}
