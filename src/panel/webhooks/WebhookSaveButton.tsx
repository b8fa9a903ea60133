'use client'

import { useOperation } from '@payloadcms/ui'

import { MakeOnce } from '../account/MakeOnce.tsx'
import { SaveButton } from '../conflicts/SaveButton.tsx'

/** A webhook's secret is shown in the answer that makes it and never again. */
export const WebhookSaveButton = () =>
  useOperation() === 'create' ? <MakeOnce {...theSecret} /> : <SaveButton />

const theSecret = {
  collection: 'webhooks',
  secret: 'secret',
  name: 'name',
  label: 'Make the webhook',
  title: (name: string) => `The secret that signs what is sent to ${name}`,
}
