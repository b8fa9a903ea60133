import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'

import { settings } from '../../../platform/settings/settings.ts'
import { digestOf } from '../../files/payload/digestOf.ts'
import { placeOf } from '../../files/payload/mediaFolder.ts'
import type { FocalPoint } from '../../sizes/focalCrop.ts'
import { encode } from '../../sizes/payload/encode.ts'
import type { Rendition } from '../../sizes/rendition.ts'
import { digestIn } from '../../sizes/version.ts'
import { LaneFull, WorkLane } from '../../sizes/workLane.ts'
import { SingleFlight } from '../singleFlight.ts'
import { RenditionFolder } from './renditionFolder.ts'

export type Picture = { id: string; filename: string; version: string | undefined; focal: FocalPoint }

/** `isOfVersion`: the bytes are of the picture's version, and not of a file that was put in its place meanwhile. */
export type Made = { bytes: Buffer; isOfVersion: boolean }

/** One core is left to everything else, and one of the four threads that files are read by. */
const atOnce = Math.min(3, Math.max(1, availableParallelism() - 1))
const waiting = 100

const lane = new WorkLane({ atOnce, waiting })
const folder = new RenditionFolder(settings.renditionsDir, settings.renditionsBytes)
const flights = new SingleFlight<Made>()

/**
 * The bytes of a rendition: from the folder, or made now, once for all who ask meanwhile.
 *
 * @param who asks, for they take turns where many are to be made
 * @throws {LaneFull} when too many are being made
 * @throws when the file is not there, or no picture
 */
export const renditionOf = async (picture: Picture, wanted: Rendition, who: string): Promise<Made> => {
  const name = nameOf(picture, wanted)
  const kept = picture.version === undefined ? undefined : await folder.read(picture.id, name)
  if (kept) return { bytes: kept, isOfVersion: true }
  const key = `${picture.id}/${picture.filename}/${name}`
  const mine = { isBegun: false }
  const run = () => lane.run(who, () => make(picture, wanted, name))
  try {
    return await flights.run(key, () => {
      mine.isBegun = true
      return run()
    })
  } catch (error) {
    // Whoever joined has nothing to do with how much the one who began has waiting.
    if (mine.isBegun || !(error instanceof LaneFull)) throw error
    return flights.run(key, run)
  }
}

/** Throws away what was made of a picture that is gone, or another one now. */
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
  // What cannot be kept is made again: the reader has it all the same.
  if (isOfVersion) await folder.write(picture.id, name, bytes).catch(warn)
  return { bytes, isOfVersion }
}
