import type { FlattenedField } from 'payload'

import { bodyOf } from '../newsroom.ts'
import { isOpen } from './formsOf.ts'

/** Ids of documents that relations may point to, by collection. */
export type Known = Readonly<Record<string, string>>

let count = 0

/** Words that no other document has. */
export const freshWords = (word: string): string => `${word} ${(count += 1)}`

const anHour = 3_600_000
const hence = (hours: number): string => new Date(Date.now() + hours * anHour).toISOString()

/** Fields whose values have rules of their own. */
const byName: Readonly<Record<string, () => unknown>> = {
  blocked: () => [],
  canonicalUrl: () => 'https://example.org/canonical',
  corrections: () => [],
  embargoIndefinite: () => false,
  embargoUntil: () => hence(-1),
  expiresAt: () => hence(1000),
  feeds: () => ({ text: 'dek', stories: 20 }),
  language: () => 'en',
  isPublic: () => false,
  previewPage: () => 'https://example.org/preview/{token}',
  rightsUntil: () => hence(1000),
  siteUrl: () => 'https://example.org',
  slug: () => freshWords('a-slug').replaceAll(' ', '-'),
  until: () => hence(1000),
  url: () => 'https://hooks.example.org/events',
}

/** A value for every field that a person can fill in. */
export const sampleOf = (fields: readonly FlattenedField[], known: Known): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter((field) => isOpen(field) && !['disabled', 'revoked', 'addresses', 'role'].includes(field.name))
      .map((field) => [field.name, valueOf(field, known)]),
  )

const valueOf = (field: FlattenedField, known: Known): unknown => {
  const { name, type } = field
  const own = byName[name]?.()
  if (own !== undefined) return own
  if (type === 'text') return field.hasMany ? [freshWords('word')] : freshWords(name)
  if (type === 'number') return Math.min(field.max ?? 10, Math.max(field.min ?? 1, 10))
  if (type === 'select') return field.hasMany ? [optionOf(field)] : optionOf(field)
  if (type === 'relationship' || type === 'upload') return relationOf(field, known)
  if (type === 'array') return rowsOf(field.flattenedFields, known)
  if (type === 'group') return sampleOf(field.flattenedFields, known)
  return byType[type]?.()
}

const byType: Readonly<Record<string, (() => unknown) | undefined>> = {
  textarea: () => freshWords('words'),
  email: () => freshAddress('mail'),
  checkbox: () => false,
  date: () => hence(-24),
  richText: () => bodyOf('The first ferry left at dawn.', 'The board says that the quay will hold.'),
}

/** An e-mail address that no other account has. */
export const freshAddress = (name: string): string => `${freshWords(name).replace(' ', '.')}@example.org`

/** One row, or none where it would need a document that is not there yet. */
const rowsOf = (fields: readonly FlattenedField[], known: Known): unknown[] => {
  const row = sampleOf(fields, known)
  const lacks = fields.some((field) => 'required' in field && field.required && row[field.name] === undefined)
  return lacks ? [] : [row]
}

const optionOf = ({ options }: { options: readonly (string | { value: string })[] }): string => {
  const [first = ''] = options
  return typeof first === 'string' ? first : first.value
}

type Relating = { relationTo: string | string[]; hasMany?: boolean | undefined }

const relationOf = ({ hasMany, relationTo }: Relating, known: Known): unknown => {
  const [target = ''] = [relationTo].flat()
  const id = known[target]
  if (id === undefined) return undefined
  const value = Array.isArray(relationTo) ? { relationTo: target, value: id } : id
  return hasMany ? [value] : value
}
