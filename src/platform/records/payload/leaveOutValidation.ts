import type { Field, SanitizedConfig } from 'payload'

import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { nobody } from './nobody.ts'

type AnyField = {
  name?: string
  type: string
  access?: { create?: unknown; update?: unknown }
  filterOptions?: unknown
  maxLength?: number
  maxRows?: number
  minRows?: number
  required?: boolean
  validate?: unknown
  fields?: readonly AnyField[]
  tabs?: readonly AnyField[]
}

/**
 * Leaves out Payload's validation of stories where it can find nothing: of fields whose values only the server computes, of groups, and
 * of values that are of the right type and have no other rule, because `validateValues` has refused the rest. For each field
 * that it validates, Payload merges the whole document twice, which was a tenth of saving a story.
 *
 * A text with a longest length stays validated, because somebody typed it.
 */
export const leaveOutValidation = (built: SanitizedConfig): void => {
  for (const { fields, slug } of built.collections)
    if (isWorkflowResource(slug)) leaveOut(fields as unknown as AnyField[], false)
}

const leaveOut = (fields: readonly AnyField[], isWithin: boolean): void => {
  for (const field of fields) {
    const isComputed = isWithin || (isServerOnly(field) && field.maxLength === undefined)
    if (isComputed || isOfTypeAlone(field)) delete field.validate
    leaveOut(field.fields ?? [], isComputed)
    leaveOut(field.tabs ?? [], isComputed)
  }
}

const isServerOnly = ({ access }: AnyField): boolean => access?.create === nobody && access.update === nobody

/**
 * Types whose values are right or wrong by themselves. An option of a `select` is not: it may have been removed since a
 * revision was saved, which is then restored.
 */
const plainTypes: ReadonlySet<string> = new Set(['checkbox', 'date', 'group', 'relationship', 'upload'])

const isOfTypeAlone = ({ filterOptions, maxRows, minRows, required, type }: AnyField): boolean =>
  plainTypes.has(type) && !required && (filterOptions ?? maxRows ?? minRows) === undefined

/**
 * Checks the fields of a story before Payload gives each of them a validation.
 *
 * @throws {Error} for a field with a validation of its own that would be left out
 */
export const assertNoneLeftOut = (fields: readonly Field[]): void => {
  assertNone(fields as unknown as AnyField[])
}

const assertNone = (fields: readonly AnyField[]): void => {
  for (const field of fields) {
    if (field.validate && isOfTypeAlone(field))
      throw new Error(`The validation of ${field.name} would be left out (see leaveOutValidation).`)
    assertNone(field.fields ?? [])
    assertNone(field.tabs ?? [])
  }
}
