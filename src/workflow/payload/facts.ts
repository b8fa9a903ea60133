import type { PayloadRequest } from 'payload'

import type { GuardFacts } from '../guards.ts'
import type { Document, WorkflowOptions } from './options.ts'

/** Collects what the guards look at: the content, what was said, and the rights of the pictures shown. */
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
    media: await readMedia(req, options.mediaOf(content)),
    required: options.required,
    checklist: options.checklist,
    now: new Date(),
  }
}

const timeOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? value : undefined
}

const readMedia = async (req: PayloadRequest, ids: string[]): Promise<GuardFacts['media']> => {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    depth: 0,
    limit: ids.length,
    overrideAccess: true,
    pagination: false,
    req,
    select: { filename: true, rightsUntil: true },
    where: { id: { in: ids } },
  })
  return docs.map(({ id, filename, rightsUntil }) => ({
    id: String(id),
    name: filename ?? String(id),
    rightsUntil: rightsUntil ?? undefined,
  }))
}
