import { isEmpty } from '../../editorial/checklists/isEmpty.ts'
import { differ } from '../../text/digest/changes.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * What was typed into a form: the fields that differ from the document as it was opened. An editor puts an empty paragraph where there is
 * no text, which nobody typed.
 *
 * @param names fields that a person can change
 */
export const typedFields = (opened: Document, mine: Document, names: readonly string[]): Document =>
  Object.fromEntries(
    names
      .filter((name) => name in mine && differ(opened[name], mine[name]))
      .filter((name) => !isEmpty(opened[name]) || !isEmpty(mine[name]))
      .map((name) => [name, mine[name]]),
  )

/** Whether a document says all of that already. */
export const saysAll = (document: Document, fields: Document): boolean =>
  Object.entries(fields).every(([name, value]) => !differ(document[name], value))

/** What was typed into fields of which another text says something else: laid over it, that text would take its place. */
export const coveredBy = (typed: Document, other: Document): Document =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => name in other && differ(value, other[name])),
  )
