'use client'

import { useOperation } from '@payloadcms/ui'

import { MakeOnce } from '../account/MakeOnce.tsx'
import { SaveButton } from '../conflicts/SaveButton.tsx'

/** The save button of webhooks. The answer that creates a webhook is the only one that contains its secret, so the button shows it. */
export const WebhookSaveButton = () =>
  useOperation() === 'create' ? <MakeOnce {...theSecret} /> : <SaveButton />

const theSecret = {
  collection: 'webhooks',
  secret: 'secret',
  name: 'name',
  label: 'Make the webhook',
  title: (name: string) => `The secret that signs what is sent to ${name}`,
}
