import { parseName } from '../documents/document.ts'
import { fillMarks } from '../documents/marks.ts'
import { splitMembers, memberName, toJsonObject } from '../documents/members.ts'
import type { StoredPart, StoredDocument } from '../documents/store.ts'

/** A document as GraphQL's resolvers read it: a relation is an id, and a long text is as it is stored. */
export type GraphqlDocument = Readonly<Record<string, unknown>> & { id: string }

/** A long text, with marks where it leads to other documents. */
export class StoredText {
  readonly json: string

  constructor(json: string) {
    this.json = json
  }
}

/** What is known of the fields of a type. */
export type FieldNames = {
  /** Those that are stored. */
  names: ReadonlySet<string>
  /** Those that others show of a document. */
  brief: ReadonlySet<string>
  /** Those that are long texts. */
  texts: ReadonlySet<string>
}

/** As little of a document as has all the fields that are wanted of it. */
export const partFor = ({ brief, names, texts }: FieldNames, requested: ReadonlySet<string>): StoredPart => {
  const stored = [...requested].filter((name) => name !== 'id' && names.has(name))
  if (stored.length === 0) return 'name'
  if (stored.every((name) => brief.has(name))) return 'brief'
  return stored.some((name) => texts.has(name)) ? 'whole' : 'light'
}

/** The wanted members of a document that was read, as they are stored. */
export const requestedMembers = (
  { brief, heavy, light }: StoredDocument,
  requested: ReadonlySet<string>,
): string[] => [light, heavy, brief].flatMap((text) => splitMembers(text, (name) => requested.has(name)))

/**
 * A document of some of its members.
 *
 * @param isShown whether readers see what a row goes with, by its name
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
