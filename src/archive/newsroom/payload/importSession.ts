import type { Payload } from 'payload'

import type { ImageSource } from '../../images/imageSource.ts'

export type NewsroomTargetOptions = {
  payload: Payload
  images: ImageSource
  isDryRun: boolean
  /** Said with every move that the import makes. */
  note: string
  /** Whether a story that cannot be at the stage it is meant for is refused; else it becomes a draft, with a note. */
  isStrict?: boolean
}

/** What the writers of documents share. */
export type ImportSession = Required<NewsroomTargetOptions> & {
  /** Ids of documents by their origin ids: sections, persons, and stories that others link to. */
  ids: Map<string, string>
  /** What was found for each image already asked for: its id in the library, or why there is none. */
  seenImages: Map<string, { id: string } | { problem: string }>
}
