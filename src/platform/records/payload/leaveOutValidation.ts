import type { SanitizedConfig } from 'payload'

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
 * A text with a longest length stays validated, because somebody typed it. Fields of the types below must not have a
 * validation of their own.
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

/** Types whose values are right or wrong by themselves. */
export const plainTypes: ReadonlySet<string> = new Set([
  'checkbox',
  'date',
  'group',
  'relationship',
  'select',
  'upload',
])

const isOfTypeAlone = ({ filterOptions, maxRows, minRows, required, type }: AnyField): boolean =>
  plainTypes.has(type) && !required && (filterOptions ?? maxRows ?? minRows) === undefined
