import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { type Outcome, outcomeOf } from '../../stories/payload/outcome.ts'
import { isWithdrawing } from '../../stories/payload/withdrawing.ts'
import { type AnyField, fieldsIn, isGathered, isRepeated, targetsOf } from '../fields.ts'
import { type Named, namedIn } from '../namedIn.ts'
import { keyOf, readExisting, type There } from './readExisting.ts'

type Document = Record<string, unknown>

/**
 * Checks the references of a story. A new reference to a document that does not exist or is in the trash is refused; an
 * existing one may be broken, so that a story can always be corrected and withdrawn. Computed fields contain only existing
 * documents.
 *
 * @throws {Refused} 422 `no-such-document` or `in-trash`, with the fields
 */
export const checkReferences: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (isWithdrawing(req)) return data
  const fields: readonly AnyField[] = collection.flattenedFields
  const before = (originalDoc ?? {}) as Document
  const namedBefore = new Set(namedIn(fields, before).map(keyOf))
  const known = new Set(fields.filter(isGathered).flatMap((field) => gatheredIn(field, before)))
  const named = namedIn(fields, data as Document)
  const isNew = (one: Named): boolean => !namedBefore.has(keyOf(one))
  const isListed = isInLists(fields)
  const unchecked = named.filter((one) => !known.has(keyOf(one)) && (isListed(one) || isNew(one)))
  if (unchecked.length === 0) return data
  const there = await readExisting(req, isChecked(req) ? unchecked : unchecked.filter(isListed))
  if (isChecked(req)) refuseMissing(unchecked.filter(isNew), there)
  const isThere = (key: string): boolean => known.has(key) || there.has(key)
  return { ...data, ...onlyThere(fields, data as Document, isThere) }
}

const gatheredIn = (field: AnyField, document: Document): string[] => {
  const values = document[field.name]
  const ids = Array.isArray(values) ? values.map(relationIn).filter((id) => id !== undefined) : []
  return targetsOf(field).flatMap((to) => ids.map((id) => keyOf({ to, id })))
}

/** Whether the write is checked: only edits by people are. Moves change no text, and server code refers to documents that it has just created. */
const isChecked = (req: PayloadRequest): boolean => {
  const outcome: Outcome | undefined = outcomeOf(req)
  return outcome !== undefined && outcome.isEdit && !outcome.isRestore && outcome.actor.kind !== 'system'
}

const isInLists = (fields: readonly AnyField[]) => {
  const types = new Set(fields.filter(isGathered).flatMap(targetsOf))
  return ({ to }: Named): boolean => types.has(to)
}

const refuseMissing = (fresh: readonly Named[], there: There): void => {
  const wrong = fresh.filter((one) => !isLink(one) && there.get(keyOf(one)) !== 'there')
  if (wrong.length === 0) return
  const problems = wrong.map((one) => ({
    path: one.path,
    message: there.has(keyOf(one))
      ? `This is in the trash (${one.to} ${one.id}). Restore it, or choose another.`
      : `This does not exist (${one.to} ${one.id}). Choose another.`,
  }))
  const isAllTrashed = wrong.every((one) => there.has(keyOf(one)))
  throw isAllTrashed
    ? refused('in-trash/named', { status: 422, problems })
    : refused('no-such-document', { problems })
}

/** Links in a text are left to the checklist, because an import may write stories in any order. */
const isLink = ({ isInText, to }: Named): boolean => isInText && to !== 'media'

const onlyThere = (
  fields: readonly AnyField[],
  data: Document,
  isThere: (key: string) => boolean,
): Document => {
  const settled = fields.flatMap((field): [string, unknown][] => {
    const values = data[field.name]
    if (!Array.isArray(values)) return []
    if (isGathered(field)) return [[field.name, values.filter((value) => has(field, value, isThere))]]
    return isRepeated(field)
      ? [[field.name, values.map((row: Document) => emptied(field, row, isThere))]]
      : []
  })
  return Object.fromEntries(settled)
}

const has = (field: AnyField, value: unknown, isThere: (key: string) => boolean): boolean => {
  const id = relationIn(value)
  return id !== undefined && targetsOf(field).some((to) => isThere(keyOf({ to, id })))
}

/** A row without its broken references. */
const emptied = (field: AnyField, row: Document, isThere: (key: string) => boolean): Document => {
  const gone = fieldsIn(field).filter(
    (inner) => targetsOf(inner).length > 0 && row[inner.name] && !has(inner, row[inner.name], isThere),
  )
  return { ...row, ...Object.fromEntries(gone.map(({ name }) => [name, null])) }
}
