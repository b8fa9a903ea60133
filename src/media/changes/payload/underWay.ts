import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

type Document = Readonly<Record<string, unknown>>

/** A change of what readers see of a picture that is being written with the picture. */
export type ChangeUnderWay = {
  before: Document
  changed: readonly string[]
  sent: Document
  /** The row that holds the new file, or that waited; undefined when there is none yet. */
  row: string | undefined
  /** The facts of the new file. */
  file: Document | undefined
}

/** Left for the hooks that follow. */
export const underWay = hookSlot<ChangeUnderWay>('pictureChange')
