import type { PayloadRequest, SanitizedConfig } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from './actorOf.ts'

type Operating = { args: unknown; operation: string; req: PayloadRequest }

/** What Payload keeps for the panel about a person, which the page for setting it up is drawn with. */
const ofPanel = 'payload-preferences'

/** What is left to newcomers on their own account: to see it, and to log in and out. */
const onUsers: ReadonlySet<string> = new Set(['read', 'login', 'refresh', 'resetPassword', 'forgotPassword'])

/**
 * Holds a person whose role must have a second factor, and who has none, off everything but setting it up. The
 * access rules refuse them by themselves (`newcomerPolicy`); here they are told why.
 */
export const holdNewcomers = (config: SanitizedConfig): void => {
  const governed = [...config.collections, ...config.globals].filter(({ slug }) => slug !== ofPanel)
  for (const { hooks, slug } of governed) {
    const holding = (operating: Operating) => hold(operating, slug)
    Object.assign(hooks, { beforeOperation: [...listOf(hooks.beforeOperation), holding] })
  }
}

/** Payload's types promise a list where a global has none. */
const listOf = (hooks: readonly unknown[] | undefined): readonly unknown[] => hooks ?? []

/** @throws {Refused} 403 `totp-setup-required` */
const hold = ({ args, operation, req }: Operating, slug: string): unknown => {
  const isOurs = (args as { overrideAccess?: boolean }).overrideAccess === true
  const isFree = isOurs || (slug === 'users' && onUsers.has(operation))
  if (isFree || actorOf(req).kind !== 'newcomer') return args
  throw refused('totp-setup-required')
}
