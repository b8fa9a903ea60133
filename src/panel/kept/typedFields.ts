import { isEmpty } from '../../editorial/checklists/isEmpty.ts'
import { differ } from '../../text/digest/changes.ts'

type Document = Readonly<Record<string, unknown>>

/**
 * The fields of a form that differ from the opened document. An empty paragraph in place of a missing text does not count,
 * because the editor inserts it.
 *
 * @param names the fields that a person can change
 */
export const typedFields = (opened: Document, mine: Document, names: readonly string[]): Document =>
  Object.fromEntries(
    names
      .filter((name) => name in mine && differ(opened[name], mine[name]))
      .filter((name) => !isEmpty(opened[name]) || !isEmpty(mine[name]))
      .map((name) => [name, mine[name]]),
  )

/** Whether a document already has all these values. */
export const saysAll = (document: Document, fields: Document): boolean =>
  Object.entries(fields).every(([name, value]) => !differ(document[name], value))

/** The typed fields that another text would overwrite, because it has other values for them. */
export const coveredBy = (typed: Document, other: Document): Document =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => name in other && differ(value, other[name])),
  )
