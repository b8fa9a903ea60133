import { workflowResources } from '../../rules/rights/policy.ts'

/** The collections whose documents are kept for the public. */
export const keptCollections = [...workflowResources, 'media'] as const

/** The globals that are kept for the public. */
export const keptGlobals = ['site-settings'] as const

/** The field by which a document is no longer the public's from a time on, by collection. */
export const endFields: Readonly<Record<string, string>> = { media: 'rightsUntil' }

/** The field whose value most lists of a collection ask for: a write leaves the lists of other values as they are. */
export const scopeFields: Readonly<Record<string, string>> = { articles: 'section' }
