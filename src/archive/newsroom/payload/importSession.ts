import type { Payload } from 'payload'

import type { ImageSource } from '../../images/imageSource.ts'

export type NewsroomTargetOptions = {
  payload: Payload
  images: ImageSource
  isDryRun: boolean
  /** The note of every move that the import makes. */
  note: string
  /** Whether a story that cannot get its intended stage is refused; otherwise it becomes a draft, with a note. */
  isStrict?: boolean
}

/** The state that all writers of an import share. */
export type ImportSession = Required<NewsroomTargetOptions> & {
  /** Ids by origin ids, for sections, persons, and stories that others link to. */
  ids: Map<string, string>
  /** Images already handled: their id in the library, or why there is none. */
  seenImages: Map<string, { id: string } | { problem: string }>
}
