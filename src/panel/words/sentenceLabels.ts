import type { Field } from 'payload'

import { mapFields } from './mapFields.ts'

/**
 * Gives fields without a label one in sentence case, like all other labels: `rightsNote` becomes “Rights note”. Payload
 * would make “Rights Note”.
 */
export const sentenceLabels = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) =>
    'name' in field && !('label' in field) ? { ...field, label: inSentenceCase(field.name) } : field,
  )

const inSentenceCase = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
