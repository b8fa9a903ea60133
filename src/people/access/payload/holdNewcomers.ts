import type { PayloadRequest, SanitizedConfig } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from './actorOf.ts'

type Operating = { args: unknown; operation: string; req: PayloadRequest }

/** Payload's preferences of a person; the panel needs them to show the page for setting up a second factor. */
const ofPanel = 'payload-preferences'

/** What newcomers may do with their own account: read it, and log in and out. */
const onUsers: ReadonlySet<string> = new Set(['read', 'login', 'refresh', 'resetPassword', 'forgotPassword'])

/**
 * Refuses everything but setting up a second factor to a person whose role needs one and who has none. The access rules
 * would refuse them too (`newcomerPolicy`), but without saying why.
 */
export const holdNewcomers = (config: SanitizedConfig): void => {
  const governed = [...config.collections, ...config.globals].filter(({ slug }) => slug !== ofPanel)
  for (const { hooks, slug } of governed) {
    const holding = (operating: Operating) => hold(operating, slug)
    Object.assign(hooks, { beforeOperation: [...listOf(hooks.beforeOperation), holding] })
  }
}

/** A global may lack the list, contrary to Payload's types. */
const listOf = (hooks: readonly unknown[] | undefined): readonly unknown[] => hooks ?? []

/** @throws {Refused} 403 `totp-setup-required` */
const hold = ({ args, operation, req }: Operating, slug: string): unknown => {
  const isOurs = (args as { overrideAccess?: boolean }).overrideAccess === true
  const isFree = isOurs || (slug === 'users' && onUsers.has(operation))
  if (isFree || actorOf(req).kind !== 'newcomer') return args
  throw refused('totp-setup-required')
}
