import { workflowResources } from '../../rules/rights/policy.ts'
import { movePolicy } from '../../rules/workflow/policy.ts'

/** What another process wrote to the log. */
export type Told = { action: string; resource: string | null }

const stories: ReadonlySet<string> = new Set(workflowResources)
const others: ReadonlySet<string> = new Set(['media', 'site-settings', 'redirects'])

/** Stages that the public sees something of. */
const seen: ReadonlySet<string> = new Set(['published', 'withdrawn'])

const quietMoves: ReadonlySet<string> = new Set(
  Object.entries(movePolicy)
    .filter(([, { to }]) => !seen.has(to))
    .map(([name]) => `transition.${name}`),
)

/** What is done to a story before the public sees anything of it: writing, and what the desks say. */
const quiet =
  /^(create|save|edit|restore|approve|sign-off|(lane|lock|preview|thread|assignment|schedule)\..*)$/

/** Whether what another process did may change what the public sees. */
export const concernsPublic = ({ action, resource }: Told): boolean => {
  if (action === 'public.rebuild') return true
  if (resource === null) return false
  return others.has(resource) || (stories.has(resource) && !quietMoves.has(action) && !quiet.test(action))
}
