import type { Field, Tab } from 'payload'

import { nobody } from './accessFor.ts'

type AnyField = Field | Tab

/**
 * Takes Payload's own check off the fields that the server alone writes, and off groups, which it lets pass whatever
 * they hold: before each check Payload merges the whole document with its older self, and a story has some twenty such
 * fields. A check that a field brings along is kept.
 */
export const withoutNeedlessChecks = <Each extends AnyField>(fields: readonly Each[]): Each[] =>
  fields.map((field) => (isServers(field) ? withoutCheck(field) : lessChecked(field)))

const isServers = (field: AnyField): boolean =>
  'access' in field && field.access.create === nobody && field.access.update === nobody

const lessChecked = <Each extends AnyField>(field: Each): Each => ({
  ...field,
  ...('type' in field && field.type === 'group' && unchecked(field)),
  ...('fields' in field && { fields: withoutNeedlessChecks(field.fields) }),
  ...('tabs' in field && { tabs: withoutNeedlessChecks(field.tabs) }),
})

const withoutCheck = <Each extends AnyField>(field: Each): Each => ({
  ...field,
  ...unchecked(field),
  ...('fields' in field && { fields: field.fields.map(withoutCheck) }),
})

/** Payload gives its own check to every field that has none; `null` is one, and is passed over. */
const unchecked = (field: AnyField): object => ('validate' in field ? {} : { validate: null })
