import type { PayloadRequest, SanitizedConfig } from 'payload'

import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { outcomeOf } from './outcome.ts'
import { noteOf } from './writeNote.ts'

/**
 * Whether the current write withdraws a live text. The text is not validated then, because a story with an invalid text or
 * missing references must still be withdrawable. The guard checks the right, the reason, and that the story is live.
 */
export const isWithdrawing = (req: PayloadRequest): boolean =>
  noteOf(req)?.isWithdrawal === true || outcomeOf(req)?.move === 'withdraw'

type Validate = (value: unknown, options: { req: PayloadRequest }) => unknown
type Hook = (args: { req: PayloadRequest; value: unknown }) => unknown
type Hooks = Record<string, Hook[] | undefined>
type AnyField = {
  name?: string
  editor?: { hooks?: Hooks }
  validate?: Validate | null
  fields?: readonly AnyField[]
  tabs?: readonly AnyField[]
}

/**
 * Skips field validation and the rich text editor's hooks for withdrawals. Both exist only once the configuration is
 * built.
 */
export const skipForWithdrawals = (built: SanitizedConfig): void => {
  for (const { fields, slug } of built.collections)
    if (isWorkflowResource(slug)) free(fields as unknown as AnyField[])
}

/** Fields of the withdrawal itself, which are validated. */
const said: ReadonlySet<string | undefined> = new Set(['stageNote', 'withdrawalNotice'])

const freeText = (hooks: Hooks = {}): void => {
  for (const [name, all = []] of Object.entries(hooks))
    hooks[name] = all.map((hook) => (args) => (isWithdrawing(args.req) ? args.value : hook(args)))
}

const free = (fields: readonly AnyField[]): void => {
  for (const field of fields) {
    const { name, validate } = field
    if (validate && !said.has(name))
      field.validate = (value, options) => isWithdrawing(options.req) || validate(value, options)
    freeText(field.editor?.hooks)
    free(field.fields ?? [])
    free(field.tabs ?? [])
  }
}
