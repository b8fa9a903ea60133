import type { Payload } from 'payload'

import type { ImageSource } from '../images/imageSource.ts'

export type NewsroomTargetOptions = { payload: Payload; images: ImageSource; isDryRun: boolean }

/** What the writers of documents share. */
export type ImportSession = NewsroomTargetOptions & {
  /** Ids of documents by their origin ids: sections, persons, and stories that others link to. */
  ids: Map<string, string>
  /** What was found for each image already asked for: its id in the library, or why there is none. */
  seenImages: Map<string, { id: string } | { problem: string }>
}

/** Said with every move that an import makes. */
export const importNote = 'Imported from WordPress.'
