import type { Payload } from 'payload'

import { type JobParts, jobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { settings } from '../../../platform/settings/settings.ts'
import type { Post } from './postMessage.ts'

/** What the sender of webhooks needs: the parts of a job, and how to send. */
export type SenderParts = JobParts & { post: Post }

export const withPost = (parts: JobParts): SenderParts => ({
  ...parts,
  post: { addressRules: settings.webhooks, timeout: 10_000 },
})

export const senderParts = (payload: Payload): SenderParts => withPost(jobParts(payload))
