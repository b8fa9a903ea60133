import type { CollectionSlug } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'

/** A document as it is stored, with relations as ids. */
export type Document = Record<string, unknown> & { id?: unknown }

/** What a collection tells the workflow about its documents. */
export type WorkflowOptions = {
  resource: WorkflowResource & CollectionSlug
  /** Fields that must be filled in before review. */
  required: readonly string[]
  /** Further fields that must be filled in before approval and publication. */
  checklist: readonly string[]
  /** Computed fields; they are not part of what is approved. */
  derived: readonly string[]
  /** The fields that keep their current value when an old version is restored. */
  keptOnRestore?: (old: Document, today: Document) => Document
  /** Ids of the sections that a document belongs to. */
  sectionsOf: (document: Document) => string[]
  /** Ids of the pictures and files that a document shows. */
  mediaOf: (document: Document) => string[]
}

const registered = new Map<string, WorkflowOptions>()

/** Registers a collection's options, so that GraphQL, schedules and the desk can look them up by slug. */
export const register = (options: WorkflowOptions): void => {
  registered.set(options.resource, options)
}

export const optionsOf = (resource: string): WorkflowOptions | undefined => registered.get(resource)
