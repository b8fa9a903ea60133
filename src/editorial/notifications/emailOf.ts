import type { WorkflowResource } from '../../rules/rights/policy.ts'

const longestSubject = 150

/**
 * A notification as a plain-text e-mail: its first line is the subject, and it ends with a link to the story.
 *
 * @param panel the address of the admin panel, without a trailing slash
 */
export const emailOf = (
  { text, resource, document }: { text: string; resource: WorkflowResource; document: string },
  panel: string,
): { subject: string; text: string } => {
  const [first = ''] = text.split('\n')
  const subject = first.length > longestSubject ? `${first.slice(0, longestSubject - 1)}…` : first
  const link = `${panel}/collections/${resource}/${document}`
  return {
    subject,
    text: `${text}\n\n${link}\n\nOn your desk you can choose which notifications you get by e-mail.\n`,
  }
}
