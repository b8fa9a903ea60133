import type { FlattenedField, SanitizedConfig } from 'payload'

import { policy, type Resource, resources } from '../../../src/rules/rights/policy.ts'
import type { Role } from '../../../src/rules/roles/roles.ts'
import { type TransitionName, transitionNames } from '../../../src/rules/workflow/transitions.ts'

/** One form of the panel: of a collection, or of a global. */
export type Form = {
  slug: string
  isGlobal: boolean
  isUpload: boolean
  isAccount: boolean
  hasDrafts: boolean
  title: string | undefined
  fields: FlattenedField[]
}

type Config = Pick<SanitizedConfig, 'collections' | 'globals'>

/** Every form that the panel has, read off the configuration that runs. */
export const formsOf = ({ collections, globals }: Config): Form[] => [
  ...collections
    .filter(({ admin }) => admin.hidden !== true)
    .map((one) => ({
      slug: one.slug,
      isGlobal: false,
      isUpload: Boolean(one.upload),
      isAccount: Boolean(one.auth) && one.auth.disableLocalStrategy !== true,
      hasDrafts: Boolean((one as { versions?: { drafts?: unknown } }).versions?.drafts),
      title: namedBy(one),
      fields: one.flattenedFields,
    })),
  ...globals
    .filter(({ admin }) => admin.hidden !== true)
    .map(({ flattenedFields, slug }) => ({
      slug,
      isGlobal: true,
      isUpload: false,
      isAccount: false,
      hasDrafts: false,
      title: undefined,
      fields: flattenedFields,
    })),
]

/** The field by which a person names a document: what the panel calls it by, or what that is worked out from. */
const namedBy = ({ admin, flattenedFields }: Config['collections'][number]): string | undefined =>
  flattenedFields.find((field) => [admin.useAsTitle, 'headline'].includes(field.name) && isOpen(field))?.name

const isResource = (slug: string): slug is Resource => resources.some((one) => one === slug)

/** What the policy lets a role do with a form; a form that it does not name lets nobody do anything. */
export const rightsOn = (role: Role, { slug }: Form) => {
  const rights: Partial<Record<string, string>> = isResource(slug) ? policy[role][slug] : {}
  return {
    mayCreate: rights['create'] !== undefined,
    mayUpdate: rights['update'] !== undefined,
    isOwn: rights['update'] === 'own',
    moves: transitionNames.filter((name: TransitionName) => rights[name] !== undefined),
  }
}

/** Whether a person can fill a field in. */
export const isOpen = (field: FlattenedField): boolean => {
  const { hidden, readOnly } = (field.admin ?? {}) as { hidden?: boolean; readOnly?: boolean }
  const isVirtual = 'virtual' in field && Boolean(field.virtual)
  return (
    field.name !== 'id' &&
    hidden !== true &&
    readOnly !== true &&
    !isVirtual &&
    !('hidden' in field && field.hidden)
  )
}

/** Where the API keeps what a form writes. */
export const apiOf = ({ isGlobal, slug }: Form): string => `/api/${isGlobal ? 'globals/' : ''}${slug}`

/** Where the panel has the form. */
export const panelOf = ({ isGlobal, slug }: Form): string =>
  `/admin/${isGlobal ? 'globals' : 'collections'}/${slug}`

export const formNamed = (forms: readonly Form[], slug: string): Form => {
  const form = forms.find((one) => one.slug === slug)
  if (!form) throw new Error(`There is no form of ${slug}.`)
  return form
}
