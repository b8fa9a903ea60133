import type { SanitizedConfig } from 'payload'

import { nobody } from './nobody.ts'

type AnyField = {
  name?: string
  type: string
  access?: { create?: unknown; update?: unknown }
  maxLength?: number
  validate?: unknown
  fields?: readonly AnyField[]
  tabs?: readonly AnyField[]
}

/**
 * Removes the validation of fields whose values only the server computes, and of groups, which Payload finds valid in any
 * case. For each field that it validates, Payload merges the whole document twice, which is a tenth of saving a story.
 * A text with a longest length stays validated, because somebody typed it.
 */
export const trustServerFields = (built: SanitizedConfig): void => {
  for (const { fields } of [...built.collections, ...built.globals])
    trust(fields as unknown as AnyField[], false)
}

const trust = (fields: readonly AnyField[], isWithin: boolean): void => {
  for (const field of fields) {
    const isComputed = isWithin || (isServerOnly(field) && field.maxLength === undefined)
    if (isComputed || field.type === 'group') delete field.validate
    trust(field.fields ?? [], isComputed)
    trust(field.tabs ?? [], isComputed)
  }
}

const isServerOnly = ({ access }: AnyField): boolean => access?.create === nobody && access.update === nobody
