import type { Field, Tab } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'

type AnyField = Field | Tab

/**
 * Takes Payload's own check off the fields that the server alone writes, and off groups and lists of any length, which it
 * lets pass whatever they hold: before each check Payload merges the whole document with its older self, and a story has
 * some sixty fields. A check that a field brings along is kept, and so are bounds.
 */
export const withoutNeedlessChecks = <Each extends AnyField>(fields: readonly Each[]): Each[] =>
  fields.map((field) => (isServers(field) ? withoutCheck(field) : lessChecked(field)))

const isServers = (field: AnyField): boolean =>
  'access' in field && field.access.create === nobody && field.access.update === nobody

const lessChecked = <Each extends AnyField>(field: Each): Each => ({
  ...field,
  ...(passesAll(field) && unchecked(field)),
  ...('fields' in field && { fields: withoutNeedlessChecks(field.fields) }),
  ...('tabs' in field && { tabs: withoutNeedlessChecks(field.tabs) }),
})

const isBound = (field: AnyField): boolean => bounds.some((bound) => Boolean(field[bound as never]))
const bounds = ['maxLength', 'maxRows', 'minLength', 'minRows', 'required'] as const

const passesAll = (field: AnyField): boolean =>
  'type' in field && (field.type === 'group' || field.type === 'array')

const withoutCheck = <Each extends AnyField>(field: Each): Each => ({
  ...field,
  ...unchecked(field),
  ...('fields' in field && { fields: field.fields.map(withoutCheck) }),
})

/** Payload gives its own check to every field that has none; `null` is one, and is passed over. */
const unchecked = (field: AnyField): object =>
  'validate' in field || isBound(field) ? {} : { validate: null }
