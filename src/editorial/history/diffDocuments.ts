import type { z } from 'zod'

import { differ } from '../../text/digest/changes.ts'
import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import type { fieldDiff } from './fieldDiff.ts'
import { wordDiff } from './wordDiff.ts'

/** How one field differs: word by word if it is a text, otherwise the values before and after. */
export type FieldDiff = z.output<typeof fieldDiff>

type Document = Readonly<Record<string, unknown>>

/**
 * The differences between two revisions of a document, field by field, in the order of the newer one's fields.
 *
 * @param counts whether a field is to be compared
 */
export const diffDocuments = (
  before: Document,
  after: Document,
  counts: (name: string) => boolean,
): FieldDiff[] =>
  Object.keys({ ...after, ...before })
    .filter((name) => counts(name) && differ(before[name], after[name]))
    .flatMap((path) => fieldDiffs(path, before[path], after[path]))

/** The differences of one field. A rich text with the same words may still differ in a link, a format or a picture. */
const fieldDiffs = (path: string, before: unknown, after: unknown): FieldDiff[] => {
  const texts = [textOf(before), textOf(after)] as const
  const value: FieldDiff = { path, kind: 'value', before: before ?? null, after: after ?? null }
  if (texts[0] === undefined || texts[1] === undefined || texts[0] === texts[1]) return [value]
  return [{ path, kind: 'text', parts: wordDiff(texts[0], texts[1]) }]
}

/** The words of a value, empty for a missing one; undefined when it is not a text. */
const textOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  return isEditorState(value) ? plainText(value) : undefined
}
