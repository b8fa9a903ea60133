/** The kinds of notes about what an import could not keep or has changed, with their words in the summary of the report. */
export const noteKinds = {
  failed: 'documents that could not be written',
  'text-lost': 'texts that lost words',
  stage: 'stories at another stage than in the source',
  kept: 'documents that were not updated, because they were changed here since the last import',
  image: 'images that are missing or have no address',
  attribution: 'quotations whose speaker could not be determined',
  embed: 'players and embeds to check',
  shortcode: 'possible shortcodes, left as text',
  address: 'old addresses that do not lead to their story',
  source: 'lines of the source that had to be repaired',
  headline: 'headlines made or cut by the importer',
  date: 'dates that could not be read',
  sticky: 'stories that were pinned to the front page',
  link: 'links that are not kept',
  markup: 'markup that is not kept',
  taxonomy: 'post formats and terms that have no equivalent here',
  field: 'stories whose custom fields are not kept',
  comments: 'stories whose readers’ comments are not kept',
  block: 'blocks without text of their own (menus, search boxes, lists of posts)',
  'left-out': 'entries that are not imported (pages, menus, unused files, the trash)',
} as const satisfies Record<string, string>

export type NoteKind = keyof typeof noteKinds

/**
 * One line of an import's report. `detail` shows what was not kept, as far as possible. For refused documents, `code` is the
 * stable code of the reason and `path` the field.
 */
export type Note = { kind: NoteKind; message: string; detail?: string; code?: string; path?: string }

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
