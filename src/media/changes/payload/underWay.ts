import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

type Document = Readonly<Record<string, unknown>>

/** A change of what readers see of a picture that is being applied by the current write. */
export type ChangeUnderWay = {
  before: Document
  changed: readonly string[]
  sent: Document
  /** The id of the change's row; undefined when there is none yet. */
  row: string | undefined
  /** The facts of the new file. */
  file: Document | undefined
}

/** Set for the later hooks of the same write. */
export const underWay = hookSlot<ChangeUnderWay>('pictureChange')
