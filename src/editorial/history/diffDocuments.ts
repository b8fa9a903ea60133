import type { z } from 'zod'

import { differ } from '../../text/digest/changes.ts'
import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import type { fieldDiff } from './fieldDiff.ts'
import { wordDiff } from './wordDiff.ts'

/** How one field of a document differs: word by word where it is a text, otherwise as it was and as it is. */
export type FieldDiff = z.output<typeof fieldDiff>

type Document = Readonly<Record<string, unknown>>

/**
 * What differs between two revisions of a document, field by field, in the order of the newer one's fields.
 *
 * @param counts whether a field is to be looked at
 */
export const diffDocuments = (
  before: Document,
  after: Document,
  counts: (name: string) => boolean,
): FieldDiff[] =>
  Object.keys({ ...after, ...before })
    .filter((name) => counts(name) && differ(before[name], after[name]))
    .flatMap((path) => fieldDiffs(path, before[path], after[path]))

/** A text whose words are the same differs in something else: a link, a format, a picture. */
const fieldDiffs = (path: string, before: unknown, after: unknown): FieldDiff[] => {
  const texts = [textOf(before), textOf(after)] as const
  const value: FieldDiff = { path, kind: 'value', before: before ?? null, after: after ?? null }
  if (texts[0] === undefined || texts[1] === undefined || texts[0] === texts[1]) return [value]
  return [{ path, kind: 'text', parts: wordDiff(texts[0], texts[1]) }]
}

/** The words of a value, empty for none; undefined for what is no text. */
const textOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return isEditorState(value) ? plainText(value) : undefined
}
