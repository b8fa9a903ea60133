import type { WorkflowResource } from '../../rules/rights/policy.ts'

const longestSubject = 150

/**
 * A notification as a plain-text letter: its first line is the subject, and a link to the story ends it.
 *
 * @param panel the address of the admin panel, without a trailing slash
 */
export const letterOf = (
  { text, resource, document }: { text: string; resource: WorkflowResource; document: string },
  panel: string,
): { subject: string; text: string } => {
  const [first = ''] = text.split('\n')
  const subject = first.length > longestSubject ? `${first.slice(0, longestSubject - 1)}…` : first
  const link = `${panel}/collections/${resource}/${document}`
  return { subject, text: `${text}\n\n${link}\n\nYou choose on your desk what you are told by e-mail.\n` }
}
