import type { ArrayField, TextField } from 'payload'

import { hideHarmful } from '../../src/people/access/payload/hideHarmful.ts'
import type { AddressKind } from '../../src/platform/values/addresses.ts'

/**
 * An address, see `addressProblem` for what it may be.
 *
 * @param kind `link` for what readers follow, `web` for what a program opens by itself
 */
export const urlField = (name = 'url', kind: AddressKind = 'link'): TextField => ({
  name,
  type: 'text',
  custom: { address: kind },
  hooks: { afterRead: [hideHarmful] },
})

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
