import { workflowResources } from '../../rules/rights/policy.ts'

/** The collections whose documents are public and in the answer cache. */
export const cachedCollections = [...workflowResources, 'media'] as const

/** The globals that are public and in the answer cache. */
export const cachedGlobals = ['site-settings'] as const

/** The field with the time from which a document is no longer public, by collection. */
export const endFields: Readonly<Record<string, string>> = { media: 'rightsUntil' }

/** The field that most lists of a collection are filtered by; a write does not purge the lists of other values. */
export const scopeFields: Readonly<Record<string, string>> = { articles: 'section' }
