import type { FlattenedField } from 'payload'
import type { Page } from 'playwright-core'

import { choose } from '../browser.ts'
import { type Form, isOpen } from './formsOf.ts'
import { freshAddress, freshWords } from './sampleOf.ts'

/** What a new document needs although no field demands it by itself. */
const alsoNeeded: Readonly<Record<string, readonly string[]>> = { 'trending-items': ['url'] }

/** The fields that somebody has to fill in to make a document. */
export const neededFields = ({ fields, slug, title }: Form): FlattenedField[] => {
  const also = alsoNeeded[slug] ?? []
  return fields.filter(
    (field) =>
      isOpen(field) &&
      ['text', 'textarea', 'email', 'date', 'select', 'relationship'].includes(field.type) &&
      (field.name === title || also.includes(field.name) || isDemanded(field)),
  )
}

const isDemanded = (field: FlattenedField): boolean => {
  const { defaultValue, required } = field as { defaultValue?: unknown; required?: boolean }
  return required === true && defaultValue === undefined
}

/**
 * Fills in a field of the open form as a person would.
 *
 * @param options titles to choose from in a relation, by collection
 */
export const fillField = async (
  page: Page,
  field: FlattenedField,
  titles: Readonly<Record<string, string>>,
): Promise<void> => {
  const input = `#field-${field.name}`
  if (field.type === 'date') {
    const date = page.locator(`${input} input`).first()
    await date.fill('1 Jan 2031, 12:00')
    await date.press('Enter')
    await date.press('Escape')
  } else if (field.type === 'select') {
    const [first] = field.options
    await choose(page, input, labelIn(first))
  } else if (field.type === 'relationship') {
    await choose(page, input, titles[[field.relationTo].flat()[0] ?? ''] ?? '')
  } else {
    await page.fill(input, wordsFor(field))
  }
}

const labelIn = (option: unknown): string => {
  const { label } = (typeof option === 'object' && option !== null ? option : { label: option }) as {
    label: unknown
  }
  return typeof label === 'string' ? label : ''
}

const wordsFor = ({ name, type }: FlattenedField): string => {
  if (type === 'email') return freshAddress('mail')
  if (name === 'url') return 'https://hooks.example.org/events'
  return name === 'from' ? freshWords('an-old-slug').replaceAll(' ', '-') : freshWords(name)
}

/** The field that the walk changes: the first that takes words, or a number, or a tick. */
export const changedField = ({ fields, slug }: Form): FlattenedField => {
  const open = fields.filter((field) => isOpen(field) && !custom(field))
  const wanted = slug === 'keys' ? ['checkbox'] : ['text', 'textarea', 'number', 'checkbox']
  const found = wanted.map((type) => open.find((field) => field.type === type)).find(Boolean)
  if (!found) throw new Error(`No field of ${slug} can be changed.`)
  return found
}

const custom = ({ admin }: FlattenedField): boolean =>
  Boolean((admin as undefined | { components?: { Field?: unknown } })?.components?.Field)

/** Changes a field's value in the form, and gives what it was and is. */
export const changeField = async (page: Page, { name, type }: FlattenedField): Promise<unknown> => {
  const input = page.locator(`#field-${name}`)
  await input.waitFor()
  if (type === 'checkbox') {
    const tick = !(await input.isChecked())
    await input.setChecked(tick)
    return tick
  }
  const before = await input.inputValue()
  const after = type === 'number' ? Number(before) + 1 : `${before} again`
  await input.fill(String(after))
  return after
}

/** What a field of the form holds. */
export const shownIn = async (page: Page, { name, type }: FlattenedField): Promise<unknown> => {
  const input = page.locator(`#field-${name}`)
  await input.waitFor()
  if (type === 'checkbox') return input.isChecked()
  const value = await input.inputValue()
  return type === 'number' ? Number(value) : value
}
