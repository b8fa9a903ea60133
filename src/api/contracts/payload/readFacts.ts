import { configToJSONSchema, type FlattenedField, type SanitizedConfig } from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { cachedCollections, cachedGlobals } from '../../../platform/tags/cachedCollections.ts'
import { addressed } from '../../../rules/rights/addressed.ts'
import {
  policy,
  publicPolicy,
  type Resource,
  resources,
  workflowResources,
} from '../../../rules/rights/policy.ts'
import { roles, staff } from '../../../rules/roles/roles.ts'
import type { CollectionFacts, DocumentAction, Facts, FieldFacts, AllowedRoles } from '../facts.ts'
import type { Schema } from '../schema.ts'
import { readRoutes } from './readRoutes.ts'

const actions = ['create', 'read', 'update', 'delete'] as const satisfies DocumentAction[]

/** Collections that no row of the role table names: the workflow writes them, and the staff reads. */
const readByStaff: readonly string[] = ['sign-offs', 'schedules']

/** The facts that the contract is made from, as plain data. */
export const readFacts = (config: SanitizedConfig, version: string): Facts => {
  const definitions = configToJSONSchema(config, 'text').definitions as Record<string, Schema>
  const schemaOf = (slug: string): Schema => definitions[slug] ?? {}
  const nameOf = (slug: string): string => titleOf(schemaOf(slug)) ?? slug
  const open = config.collections.filter(({ slug }) => isResource(slug) || readByStaff.includes(slug))
  return {
    version,
    routes: readRoutes(config),
    names: Object.fromEntries(
      [...config.collections, ...config.globals].map(({ slug }) => [slug, nameOf(slug)]),
    ),
    blocks: Object.fromEntries(Object.entries(definitions).filter(([name]) => /^[A-Z]\w+Block$/.test(name))),
    globals: config.globals.map(({ slug, flattenedFields }) => ({
      slug,
      name: nameOf(slug),
      who: whoMay(slug),
      isCached: cachedGlobals.some((one) => one === slug),
      schema: schemaOf(slug),
      fields: flattenedFields.map((field) => fieldFacts(field)),
    })),
    collections: open.map((collection): CollectionFacts => ({
      slug: collection.slug,
      name: nameOf(collection.slug),
      plural: pluralOf(collection.labels.plural),
      who: whoMay(collection.slug),
      hasWorkflow: workflowResources.some((slug) => slug === collection.slug),
      hasSlugs: addressed.some((slug) => slug === collection.slug),
      isUpload: Boolean(collection.upload),
      canDuplicate: !collection.disableDuplicate,
      isCached: cachedCollections.some((one) => one === collection.slug),
      hasCursor: Object.hasOwn(publicFilters, collection.slug),
      schema: schemaOf(collection.slug),
      fields: collection.flattenedFields.map((field) => fieldFacts(field)),
    })),
  }
}

const titleOf = ({ title }: Schema): string | undefined => (typeof title === 'string' ? title : undefined)

const isResource = (slug: string): slug is Resource => resources.some((resource) => resource === slug)

const pluralOf = (label: unknown): string => (typeof label === 'string' ? label.replaceAll(/\W/g, '') : '')

const whoMay = (slug: string): Record<DocumentAction, AllowedRoles> =>
  Object.fromEntries(
    actions.map((action) => [action, isResource(slug) ? grantedRoles(slug, action) : defaultRoles(action)]),
  ) as Record<DocumentAction, AllowedRoles>

const defaultRoles = (action: DocumentAction): AllowedRoles => (action === 'read' ? staff : [])

const grantedRoles = (slug: Resource, action: DocumentAction): AllowedRoles => {
  const rightsOf = (table: Partial<Record<Resource, Partial<Record<string, unknown>>>>) =>
    table[slug]?.[action]
  const people = roles.filter((role) => rightsOf(policy[role]) !== undefined)
  return rightsOf(publicPolicy) === undefined ? people : ['public', ...people]
}

/** A field may be required of people although its column is not: its `custom` says so. */
const isNeeded = (field: FlattenedField): boolean =>
  Boolean(field.custom?.['isNeeded']) ||
  ('required' in field && Boolean(field.required) && field.defaultValue === undefined)

const orElseOf = ({ custom }: FlattenedField): Pick<FieldFacts, 'orElse'> => {
  const path: unknown = custom?.['orElse']
  return typeof path === 'string' ? { orElse: path } : {}
}

const fieldFacts = (field: FlattenedField): FieldFacts => {
  const access = 'access' in field ? field.access : undefined
  const read: unknown = access?.read
  return {
    name: field.name,
    isHidden: 'hidden' in field && Boolean(field.hidden),
    isDate: field.type === 'date',
    isJoin: field.type === 'join',
    isInternal: read === staffOnly || read === nobody,
    isReadOnly: access?.create === nobody && access.update === nobody,
    isNeeded: isNeeded(field),
    ...orElseOf(field),
  }
}
