import type { Payload } from 'payload'

import { type JobParts, jobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { settings } from '../../../platform/settings/settings.ts'
import type { Post } from './postMessage.ts'

/** What a sender of webhooks works with: what every job does, and a way out. */
export type SenderParts = JobParts & { post: Post }

export const withPost = (parts: JobParts): SenderParts => ({
  ...parts,
  post: { openness: settings.webhooks, timeout: 10_000 },
})

export const senderParts = (payload: Payload): SenderParts => withPost(jobParts(payload))
