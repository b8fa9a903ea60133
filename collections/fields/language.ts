import type { TextField } from 'payload'

/** The language of a text as a tag (BCP 47): a language, optionally with script and region. */
export const languageField = (): TextField => ({
  name: 'language',
  type: 'text',
  defaultValue: 'en',
  maxLength: 12,
  validate: (value: unknown) =>
    (typeof value === 'string' && tag.test(value)) || 'Use a language tag such as en, pt-BR or sr-Latn.',
})

const tag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2}|-\d{3})?$/
