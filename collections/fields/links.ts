import type { ArrayField, TextField, TextFieldSingleValidation } from 'payload'

const isWebAddress: TextFieldSingleValidation = (value) => {
  if (!value) return true
  return /^(https?:\/\/|mailto:|\/)/.test(value) || 'Start with https://, mailto: or /.'
}

/** A link's target: a web address, a mail address, or a path of the site. */
export const urlField = (name = 'url'): TextField => ({ name, type: 'text', validate: isWebAddress })

/** Labelled links in order. */
export const linksField = (name: string, label?: string): ArrayField => ({
  name,
  type: 'array',
  ...(label && { label }),
  fields: [
    { name: 'label', type: 'text', required: true },
    { ...urlField(), required: true },
  ],
})
