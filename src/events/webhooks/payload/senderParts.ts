import type { Payload } from 'payload'

import { type RunnerParts, runnerParts } from '../../../platform/jobs/payload/runnerParts.ts'
import { settings } from '../../../platform/settings/settings.ts'
import type { Post } from './postMessage.ts'

/** What a sender of webhooks works with: what every runner does, and a way out. */
export type SenderParts = RunnerParts & { post: Post }

export const senderParts = (payload: Payload): SenderParts => ({
  ...runnerParts(payload),
  post: { openness: settings.webhooks, timeout: 10_000 },
})
