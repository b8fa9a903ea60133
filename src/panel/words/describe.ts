import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import { labelOf, type PanelField, valueFields } from './panelField.ts'
import { relationId } from './relationsIn.ts'

/** Titles of documents by id; missing ones were deleted. */
export type Titles = ReadonlyMap<string, string>

/**
 * A field's value in words: texts unchanged, rich text without formats, relations by title, rows one per line. Empty for a
 * missing value.
 */
export const describe = (field: PanelField | undefined, value: unknown, titles: Titles): string => {
  if (value === null || value === undefined || value === '') return ''
  if (isEditorState(value)) return plainText(value)
  const words = byType[field?.type ?? '']
  return field && words ? words(field, value, titles) : anyWords(value)
}

/** The words for a value of any other kind. */
const anyWords = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(anyWords).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([name, inner]) => [name, anyWords(inner)] as const)
    .flatMap(([name, words]) => (words === '' ? [] : [`${labelOf(undefined, name)}: ${words}`]))
    .join('\n')
}

type InWords = (field: PanelField, value: unknown, titles: Titles) => string

const relation: InWords = (_field, value, titles) =>
  (Array.isArray(value) ? value : [value])
    .map(relationId)
    .map((id) => titles.get(id) ?? 'a deleted document')
    .join(', ')

const choice: InWords = ({ options = [] }, value) =>
  (Array.isArray(value) ? value : [value])
    .map((one: unknown) => {
      const option = options.find((each) => typeof each === 'object' && each.value === one)
      return typeof option === 'object' && typeof option.label === 'string'
        ? option.label
        : labelOf(undefined, String(one))
    })
    .join(', ')

const rows: InWords = (field, value, titles) =>
  Array.isArray(value) ? value.map((row) => inner(field, row, titles).join(' · ')).join('\n') : ''

const group: InWords = (field, value, titles) => inner(field, value, titles).join('\n')

const inner = (field: PanelField, value: unknown, titles: Titles): string[] => {
  const values = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  const shown = (field.fields ?? []).flatMap(valueFields).filter(({ name }) => name !== 'id')
  return shown.flatMap((each) => {
    const words = describe(each, values[each.name ?? ''], titles)
    return words === '' ? [] : [`${labelOf(each, each.name ?? '')}: ${words}`]
  })
}

const moment: InWords = (_field, value) =>
  new Date(value as string).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const byType: Readonly<Record<string, InWords | undefined>> = {
  relationship: relation,
  upload: relation,
  select: choice,
  radio: choice,
  array: rows,
  group,
  checkbox: (_field, value) => (value === true ? 'Yes' : 'No'),
  date: moment,
}
