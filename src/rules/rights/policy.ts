import type { Role } from '../roles/roles.ts'
import { adminRights, authorRights, editorRights, reviewerRights, type Rights } from './roleRights.ts'

/** The resources that rights are given on. */
export const resources = [
  'articles',
  'sections',
  'persons',
  'trending-items',
  'media',
  'users',
  'site-settings',
  'trending-settings',
  'audit-events',
  'keys',
  'threads',
  'messages',
  'assignments',
  'notifications',
  'redirects',
  'webhooks',
  'webhook-deliveries',
] as const

export type Resource = (typeof resources)[number]

export const workflowResources = [
  'articles',
  'sections',
  'persons',
  'trending-items',
] as const satisfies Resource[]

export type WorkflowResource = (typeof workflowResources)[number]

/** The pseudo-section of what belongs to no section; a person who is bound to sections has no rights in it. */
export const wholeSite = 'the whole site'

/** Resources that concern every page; a right within sections does not reach them. */
const ofWholeSite: readonly Resource[] = ['site-settings', 'trending-settings']

export const isOfWholeSite = (resource: Resource): boolean => ofWholeSite.includes(resource)

const readOnly = { read: 'any' } as const satisfies Rights
const manage = { create: 'any', read: 'any', update: 'any', delete: 'any' } as const satisfies Rights

const manageMedia = { ...manage, 'make-public': 'any' } as const satisfies Rights

/** Everybody may comment on a story and answer, and change only their own words. */
const remarkRights = { create: 'any', read: 'any', update: 'own' } as const satisfies Rights
const assignRights = { create: 'any', read: 'any', update: 'any' } as const satisfies Rights

const together = {
  threads: remarkRights,
  messages: remarkRights,
  assignments: assignRights,
  notifications: { read: 'own' },
} as const satisfies Partial<Record<Resource, Rights>>
const keepRedirects = { create: 'any', read: 'any', delete: 'any' } as const satisfies Rights

/** Who may do what, by role. Anything that is not listed is refused. */
export const policy = {
  admin: {
    articles: adminRights,
    sections: adminRights,
    persons: adminRights,
    'trending-items': adminRights,
    media: manageMedia,
    users: manage,
    'site-settings': manage,
    'trending-settings': manage,
    'audit-events': readOnly,
    keys: { create: 'any', read: 'any', update: 'any' },
    ...together,
    threads: { ...remarkRights, delete: 'any' },
    messages: { ...remarkRights, delete: 'any' },
    assignments: manage,
    redirects: keepRedirects,
    webhooks: manage,
    'webhook-deliveries': readOnly,
  },
  editor: {
    articles: editorRights,
    sections: editorRights,
    persons: editorRights,
    'trending-items': editorRights,
    media: manageMedia,
    users: { read: 'any', update: 'own' },
    'site-settings': { read: 'any', update: 'section' },
    'trending-settings': { read: 'any', update: 'section' },
    'audit-events': readOnly,
    keys: {},
    ...together,
    assignments: manage,
    redirects: keepRedirects,
    webhooks: {},
    'webhook-deliveries': {},
  },
  reviewer: {
    articles: reviewerRights,
    sections: readOnly,
    persons: reviewerRights,
    'trending-items': reviewerRights,
    media: { create: 'any', read: 'any', update: 'any' },
    users: { read: 'any', update: 'own' },
    'site-settings': readOnly,
    'trending-settings': readOnly,
    'audit-events': {},
    keys: {},
    ...together,
    redirects: readOnly,
    webhooks: {},
    'webhook-deliveries': {},
  },
  author: {
    articles: authorRights,
    sections: readOnly,
    persons: authorRights,
    'trending-items': readOnly,
    media: { create: 'any', read: 'any', update: 'own', delete: 'own' },
    users: { read: 'any', update: 'own' },
    'site-settings': readOnly,
    'trending-settings': readOnly,
    'audit-events': {},
    keys: {},
    ...together,
    assignments: { create: 'own', read: 'any', update: 'own' },
    redirects: readOnly,
    webhooks: {},
    'webhook-deliveries': {},
  },
} as const satisfies Record<Role, Record<Resource, Rights>>

/** Fields of the site settings that only these roles may set. `previewPage` receives the tokens of previews. */
export const siteFieldPolicy: Readonly<Record<string, readonly Role[]>> = { previewPage: ['admin'] }

/** What anyone may do without an account. */
export const publicPolicy = {
  articles: { read: 'live' },
  sections: { read: 'live' },
  persons: { read: 'live' },
  'trending-items': { read: 'live' },
  media: { read: 'live' },
  users: {},
  'site-settings': { read: 'any' },
  'trending-settings': {},
  'audit-events': {},
  keys: {},
  threads: {},
  messages: {},
  assignments: {},
  notifications: {},
  redirects: {},
  webhooks: {},
  'webhook-deliveries': {},
} as const satisfies Record<Resource, Rights>

/** The rights of a person who still has to set up the second factor that their role needs. */
export const newcomerPolicy: Partial<Record<Resource, Rights>> = { users: { read: 'own' } }
