import type { PayloadRequest, SanitizedConfig } from 'payload'

import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { outcomeOf } from './outcome.ts'
import { noteOf } from './writeNote.ts'

/**
 * Whether the write under way takes a live text down. Nothing looks at the text then: whatever is broken in it, or
 * missing from what it names, must be able to leave the public. Who may, why, and that something is live is the guard's.
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
 * Lets withdrawals pass every check of a field, and leave texts as they are: the editor’s hooks walk through them, and
 * check what is in them. Both are there only once the configuration is built.
 */
export const freeWithdrawals = (built: SanitizedConfig): void => {
  for (const { fields, slug } of built.collections)
    if (isWorkflowResource(slug)) free(fields as unknown as AnyField[])
}

/** What is said with a withdrawal is checked. */
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
