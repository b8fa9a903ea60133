import type { Feed } from './feed.ts'
import { element, type Xml } from './xml.ts'

/** The namespace of Atom tombstones. */
export const tombstones = 'http://purl.org/atompub/tombstones/1.0'

/**
 * What is withdrawn, so that who keeps a feed takes it out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6721
 */
export const deletedEntries = ({ gone }: Feed): Xml[] =>
  gone.map(({ at, uri }) => element('at:deleted-entry', '', { ref: uri, when: at }))
