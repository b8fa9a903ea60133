'use client'

import { useOperation } from '@payloadcms/ui'

import { SaveButton } from '../conflicts/SaveButton.tsx'
import { MakeOnce } from './MakeOnce.tsx'

/** A key is shown in the answer that makes it and never again, so the button that makes it shows it. */
export const KeySaveButton = () => (useOperation() === 'create' ? <MakeOnce {...theKey} /> : <SaveButton />)

const theKey = {
  collection: 'keys',
  secret: 'key',
  name: 'label',
  label: 'Make the key',
  title: (name: string) => `The key for ${name}`,
}
