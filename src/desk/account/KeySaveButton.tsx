'use client'

import { SaveButton } from '@payloadcms/ui'

export const KeySaveButton = () => <SaveButton />
