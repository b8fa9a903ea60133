import type { ArrayField, TextField } from 'payload'

import { hideHarmful } from '../../src/people/access/payload/hideHarmful.ts'
import type { AddressKind } from '../../src/platform/values/addresses.ts'

/**
 * A field for a URL, validated by `addressProblem`.
 *
 * @param kind `link` for a link that readers follow, `web` for a URL that a program opens itself, `site` for one that paths are added to
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
