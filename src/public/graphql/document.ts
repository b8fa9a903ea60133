import { parseName } from '../documents/document.ts'
import { fillMarks } from '../documents/marks.ts'
import { splitMembers, memberName, toJsonObject } from '../documents/members.ts'
import type { StoredPart, StoredDocument } from '../documents/store.ts'

/** A document as resolvers get it. Relations are ids, and rich texts are not parsed yet. */
export type GraphqlDocument = Readonly<Record<string, unknown>> & { id: string }

/** The stored JSON of a rich text, with marks for its relations. */
export class StoredText {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** The names of a type's fields, by what has to be read for them. */
export type FieldNames = {
  /** All stored fields. */
  names: ReadonlySet<string>
  /** The fields that other documents show. */
  brief: ReadonlySet<string>
  /** The rich texts. */
  texts: ReadonlySet<string>
}

/** The smallest part of a document that contains all requested fields. */
export const partFor = ({ brief, names, texts }: FieldNames, requested: ReadonlySet<string>): StoredPart => {
  const stored = [...requested].filter((name) => name !== 'id' && names.has(name))
  if (stored.length === 0) return 'name'
  if (stored.every((name) => brief.has(name))) return 'brief'
  return stored.some((name) => texts.has(name)) ? 'whole' : 'light'
}

/** The requested members of a document, as they are stored. */
export const requestedMembers = (
  { brief, heavy, light }: StoredDocument,
  requested: ReadonlySet<string>,
): string[] => [light, heavy, brief].flatMap((text) => splitMembers(text, (name) => requested.has(name)))

/**
 * Makes a document from stored members.
 *
 * @param isShown whether readers see a document, by its name: rows that depend on one are left out otherwise
 */
export const toGraphqlDocument = (
  { id }: Pick<StoredDocument, 'id'>,
  lines: readonly string[],
  { isShown, texts }: { isShown: (name: string) => boolean; texts: ReadonlySet<string> },
): GraphqlDocument => {
  const isLong = (line: string): boolean => texts.has(memberName(line))
  const plain = fillMarks(toJsonObject(lines.filter((line) => !isLong(line))), (name) =>
    isShown(name) ? JSON.stringify(parseName(name).id) : undefined,
  )
  const long = lines.filter(isLong).map((line) => [memberName(line), textIn(line)])
  return { ...(JSON.parse(plain) as GraphqlDocument), ...(Object.fromEntries(long) as GraphqlDocument), id }
}

const textIn = (line: string): StoredText | null => {
  const json = line.slice(line.indexOf(':') + 1)
  return json === 'null' ? null : new StoredText(json)
}
