/** What another process wrote to the log. */
export type Told = { action: string; resource: string | null }

const stories: ReadonlySet<string> = new Set(['articles', 'sections', 'persons', 'trending-items'])
const others: ReadonlySet<string> = new Set(['media', 'site-settings', 'redirects'])

/** What is done to a story before the public sees anything of it: writing, and what the desks say. */
const quiet =
  /^(create|save|edit|restore|approve|sign-off|transition\.(submit|recall|request-changes|approve|schedule|unschedule)|(lane|lock|preview|thread|assignment|schedule)\..*)$/

/** Whether what another process did may change what the public sees. */
export const concernsPublic = ({ action, resource }: Told): boolean => {
  if (resource === null) return false
  return others.has(resource) || (stories.has(resource) && !quiet.test(action))
}
