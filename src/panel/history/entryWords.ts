import { isLaneName, laneStates } from '../../rules/workflow/lanes.ts'
import { lanePolicy } from '../../rules/workflow/policy.ts'
import { isStage, stageLabels } from '../../rules/workflow/stages.ts'
import { isTransitionName, transitions } from '../../rules/workflow/transitions.ts'
import { laneWords } from '../review/laneWords.ts'

/** One entry of a document's history, as `GET /:id/history` returns it. */
export type Entry = {
  at: string
  action: string
  rev: number | null
  by: { kind: string; id: string | null; name: string | null }
  reason: string | null
  details: unknown
}

type Details = { picture?: unknown; from?: unknown; to?: unknown; lane?: unknown; changed?: unknown }

const plain: Readonly<Record<string, string | undefined>> = {
  'assignment.change': 'Changed an assignment',
  'assignment.create': 'Assigned it',
  'audit.export': 'Exported the log',
  'calendar.link': 'Made a calendar link',
  'calendar.revoke': 'Revoked a calendar link',
  'correction.publish': 'Published a notice',
  create: 'Started',
  delete: 'Deleted',
  edit: 'Edited',
  'email.change': 'Changed the e-mail address',
  'import.finish': 'Finished an import',
  'import.start': 'Started an import',
  'key.create': 'Made a key',
  'key.revoke': 'Revoked a key',
  'key.use': 'Used a key',
  login: 'Logged in',
  'login.failed': 'Failed to log in',
  logout: 'Logged out',
  'media.close': 'Closed the file to the public',
  'media.open': 'Opened the file to the public',
  'password.change': 'Changed the password',
  'password.reset': 'Reset the password',
  'picture.apply': 'Applied a change of the picture',
  'picture.change': 'Changed a picture that this shows',
  'picture.refuse': 'Refused a change of a picture that this shows',
  'picture.wait': 'Asked for a change of a picture that this shows',
  'preview.create': 'Made a preview link',
  'preview.open': 'A preview link was opened',
  'preview.revoke': 'Revoked a preview link',
  'public.rebuild': 'Rebuilt all public documents',
  purge: 'Deleted for good from the trash',
  'redirect.create': 'Added a redirect',
  'redirect.delete': 'Removed a redirect',
  restore: 'Restored an old version',
  'rights.end': 'The rights to the picture ended',
  'role.change': 'Changed the role',
  save: 'Saved',
  'schedule.ask': 'Scheduled it',
  'schedule.cancel': 'Cancelled a schedule',
  'schedule.failed': 'A schedule failed',
  'sections.change': 'Changed the sections of an account',
  'session.revoke': 'Ended a session',
  'sign-off': 'Signed off',
  'thread.delete': 'Deleted a thread',
  'thread.open': 'Opened a thread',
  'thread.reopen': 'Reopened a thread',
  'thread.resolve': 'Resolved a thread',
  'totp.off': 'Turned the second factor off',
  'totp.on': 'Turned the second factor on',
  'totp.reset': 'Reset the second factor',
  trash: 'Moved to the trash',
  untrash: 'Restored from the trash',
  'user.create': 'Made an account',
  'user.delete': 'Deleted an account',
  'user.disable': 'Disabled an account',
  'user.enable': 'Enabled an account',
  'webhook.create': 'Made a webhook',
  'webhook.dead': 'A delivery to a webhook was given up',
  'webhook.delete': 'Deleted a webhook',
  'webhook.disable': 'Disabled a webhook',
  'webhook.replay': 'Sent a delivery again',
  'webhook.secret': 'Renewed the secret of a webhook',
  'webhook.update': 'Changed a webhook',
}

/** An action in words, like those of the buttons. */
export const actionWords = ({ action, details }: Pick<Entry, 'action' | 'details'>): string => {
  const [kind, name = ''] = splitOnce(action)
  if (kind === 'transition' && isTransitionName(name)) return transitions[name].label + wayIn(details)
  if (kind === 'lane' && isLaneName(name)) return lanePolicy[name].label + laneIn(details)
  return (plain[action] ?? sentence(action)) + pictureIn(details)
}

const wayIn = (details: unknown): string => {
  const { from, to } = detailsOf(details)
  return isStage(from) && isStage(to) && from !== to ? `: ${stageLabels[from]} → ${stageLabels[to]}` : ''
}

/** The picture and its changed fields, in words. */
const pictureIn = (details: unknown): string => {
  const { picture } = detailsOf(details)
  if (typeof picture !== 'object' || picture === null || !('title' in picture)) return ''
  const changed = 'changed' in picture && Array.isArray(picture.changed) ? picture.changed.join(', ') : ''
  return `: ${String(picture.title)}${changed && ` (${changed})`}${wayIn(details).replace(':', ',')}`
}

const laneIn = (details: unknown): string => {
  const { lane } = detailsOf(details)
  const state = laneStates.find((one) => one === lane)
  return state ? `: ${laneWords[state].state.toLowerCase()}` : ''
}

/** The names of the fields that an entry lists as changed. */
export const changedIn = ({ details }: Entry): string[] => {
  const { changed } = detailsOf(details)
  return Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : []
}

/** The actor of an entry in words: a person or a key by name, or the server itself. */
export const actorWords = ({ by }: Entry): string =>
  by.name ?? (by.kind === 'system' ? 'Copydesk' : 'Somebody')

const detailsOf = (details: unknown): Details =>
  typeof details === 'object' && details !== null ? details : {}

const splitOnce = (action: string): [string, string?] => {
  const at = action.indexOf('.')
  return at === -1 ? [action] : [action.slice(0, at), action.slice(at + 1)]
}

/** The words for an action that has none of its own: `front.change` becomes “Front: change”. */
const sentence = (action: string): string => {
  const words = action.replace('.', ': ').replaceAll(/[-_.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
