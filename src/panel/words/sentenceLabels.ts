import type { Field } from 'payload'

import { mapFields } from './mapFields.ts'

/**
 * Names fields without a label of their own in sentence case, as all labels are written: `rightsNote` is “Rights note”.
 * Payload’s own way is “Rights Note”.
 */
export const sentenceLabels = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) =>
    'name' in field && !('label' in field) ? { ...field, label: inSentenceCase(field.name) } : field,
  )

const inSentenceCase = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
