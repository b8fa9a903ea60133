import type { CollectionBeforeOperationHook, Field, Payload, SanitizedConfig } from 'payload'

import { refuseOutsiders } from '../../../src/people/access/payload/refuseOutsiders.ts'
import { boundOutsiders } from './boundOutsiders.ts'
import { hideDeadPins } from './hideDeadPins.ts'
import { itemsWithTarget } from './itemsWithTarget.ts'

/*
 * Before readers had a store of their own, Payload answered them from the desk's tables, and hooks hid what is not public.
 * Those hooks are here: by them the same questions are answered a second time, in another way.
 */

/** Lets Payload answer outsiders in this process, by its Local API and its own resolvers. */
export const letPayloadAnswer = ({ collections, config }: Payload): void => {
  for (const { hooks } of config.collections)
    Object.assign(hooks, { beforeOperation: hooks.beforeOperation.filter(isOther) })
  boundOutsiders(config)
  hidePins(config)
  const { access } = collections['trending-items'].config
  const { read } = access
  access.read = async (asked) => {
    const rule = await read(asked)
    return typeof rule === 'object' ? { and: [rule, ...(await itemsWithTarget(asked.req))] } : rule
  }
}

const isOther = (hook: CollectionBeforeOperationHook): boolean => hook !== refuseOutsiders

const hidePins = ({ collections, globals }: SanitizedConfig): void => {
  for (const { fields } of [...collections, ...globals])
    for (const field of within(fields))
      if ('name' in field && field.name === 'pinned' && field.type === 'array')
        field.hooks = { ...field.hooks, afterRead: [...(field.hooks?.afterRead ?? []), hideDeadPins] }
}

const within = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => {
    const inner =
      'fields' in field ? field.fields : 'tabs' in field ? field.tabs.flatMap((tab) => tab.fields) : []
    return [field, ...within(inner)]
  })
