import type { CollectionSlug } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'

/** A document as the database gives it: relations as ids. */
export type Document = Record<string, unknown> & { id?: unknown }

/** What a collection tells the workflow about its documents. */
export type WorkflowOptions = {
  resource: WorkflowResource & CollectionSlug
  /** Fields that must be filled before review. */
  required: readonly string[]
  /** Fields that must be filled, besides, before approval and publication. */
  checklist: readonly string[]
  /** Fields worked out from others; they are not part of what is approved. */
  derived: readonly string[]
  /** What of today's document stays when an old version of it comes back. */
  keptOnRestore?: (old: Document, today: Document) => Document
  /** Ids of the sections that a document belongs to. */
  sectionsOf: (document: Document) => string[]
  /** Ids of the pictures and files that a document shows. */
  mediaOf: (document: Document) => string[]
}

const registered = new Map<string, WorkflowOptions>()

/** Makes a collection's options known to those who meet its documents by name: GraphQL, the schedule, the desk. */
export const register = (options: WorkflowOptions): void => {
  registered.set(options.resource, options)
}

export const optionsOf = (resource: string): WorkflowOptions | undefined => registered.get(resource)
