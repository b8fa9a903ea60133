'use client'

import { useOperation } from '@payloadcms/ui'

import { SaveButton } from '../conflicts/SaveButton.tsx'
import { MakeOnce } from './MakeOnce.tsx'

/** The save button of keys. The answer that creates a key is the only one that contains it, so the button shows it. */
export const KeySaveButton = () => (useOperation() === 'create' ? <MakeOnce {...theKey} /> : <SaveButton />)

const theKey = {
  collection: 'keys',
  secret: 'key',
  name: 'label',
  label: 'Make the key',
  title: (name: string) => `The key for ${name}`,
}
