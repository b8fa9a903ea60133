import { workflowResources } from '../../rules/rights/policy.ts'
import { movePolicy } from '../../rules/workflow/policy.ts'

/** A log event of another process. */
export type LoggedAction = { action: string; resource: string | null }

const stories: ReadonlySet<string> = new Set(workflowResources)
const others: ReadonlySet<string> = new Set(['media', 'site-settings', 'redirects'])

/** The stages that the public sees. */
const seen: ReadonlySet<string> = new Set(['published', 'withdrawn'])

const quietMoves: ReadonlySet<string> = new Set(
  Object.entries(movePolicy)
    .filter(([, { to }]) => !seen.has(to))
    .map(([name]) => `transition.${name}`),
)

/** Actions that change nothing for the public, such as edits of drafts and lanes. */
const quiet =
  /^(create|save|edit|restore|approve|sign-off|(lane|lock|preview|thread|assignment|schedule)\..*)$/

/** Whether an event may have changed what the public sees. */
export const concernsPublic = ({ action, resource }: LoggedAction): boolean => {
  if (action === 'public.rebuild') return true
  if (resource === null) return false
  return others.has(resource) || (stories.has(resource) && !quietMoves.has(action) && !quiet.test(action))
}
