import type { PayloadRequest } from 'payload'

import { gatherChecklist } from '../../checklists/payload/gatherChecklist.ts'
import type { GuardFacts } from '../guards.ts'
import type { Document, WorkflowOptions } from './options.ts'

/** Collects what the guards look at: the content, what was said, and what the story shows and points to. */
export const gatherFacts = async (ask: {
  req: PayloadRequest
  options: WorkflowOptions
  content: Document
  comment: string | undefined
}): Promise<GuardFacts> => {
  const { req, options, content, comment } = ask
  return {
    content,
    comment,
    plannedFor: timeOf(content['plannedFor']),
    embargoUntil: timeOf(content['embargoUntil']),
    ...(await gatherChecklist({ req, resource: options.resource, content })),
    required: options.required,
    checklist: options.checklist,
    now: new Date(),
  }
}

const timeOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? value : undefined
}
