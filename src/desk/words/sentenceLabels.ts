import type { Field } from 'payload'

/**
 * Names fields without a label of their own in sentence case, as all labels are written: `rightsNote` is “Rights note”.
 * Payload’s own way is “Rights Note”.
 */
export const sentenceLabels = (fields: readonly Field[]): Field[] => fields.map(labelled)

const labelled = (field: Field): Field => {
  if (field.type === 'ui') return field
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: sentenceLabels(tab.fields) })) }
  const inner = 'fields' in field ? { ...field, fields: sentenceLabels(field.fields) } : field
  const isNamed = 'name' in inner && !('label' in inner)
  return isNamed ? { ...inner, label: inSentenceCase(inner.name) } : inner
}

const inSentenceCase = (name: string): string => {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
