/** What an importer could not keep, or kept in another way, by kind. The text is for the report's summary. */
export const noteKinds = {
  'left-out': 'not imported',
  'text-lost': 'words of the source that the story does not hold',
  stage: 'stage chosen by the importer',
  headline: 'headline made from the text',
  date: 'date that could not be read',
  comments: "readers' comments, which are not kept",
  image: 'images to look at',
  embed: 'players and embeds to look at',
  link: 'links that are not kept',
  markup: 'markup that is not kept',
  shortcode: 'shortcodes left as text',
  block: 'blocks that make their content when shown',
  field: 'custom fields that are not kept',
  taxonomy: 'terms of other taxonomies',
  sticky: 'stories that were pinned to the front',
  kept: 'documents changed here since the last import, left as they are',
  failed: 'documents that could not be written',
} as const satisfies Record<string, string>

export type NoteKind = keyof typeof noteKinds

/** One line of an import's report. `detail` holds what was not kept, as far as it can be shown. */
export type Note = { kind: NoteKind; message: string; detail?: string }

const DETAIL_LENGTH = 300

/** A note whose detail is one line of at most 300 characters. */
export const note = (kind: NoteKind, message: string, detail?: string): Note => {
  const line = detail?.replace(/\s+/g, ' ').trim() ?? ''
  if (line === '') return { kind, message }
  return {
    kind,
    message,
    detail: line.length > DETAIL_LENGTH ? `${line.slice(0, DETAIL_LENGTH - 1)}…` : line,
  }
}
