import { isLaneName, laneStates } from '../../rules/workflow/lanes.ts'
import { lanePolicy } from '../../rules/workflow/policy.ts'
import { isStage, stageLabels } from '../../rules/workflow/stages.ts'
import { isTransitionName, transitions } from '../../rules/workflow/transitions.ts'
import { laneWords } from '../review/laneWords.ts'

/** One line of a document's history, as `GET /:id/history` gives it. */
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
  create: 'Started',
  edit: 'Edited',
  save: 'Saved',
  'picture.change': 'Changed a picture that this shows',
  'picture.wait': 'Asked for a change of a picture that this shows',
  'picture.refuse': 'Refused a change of a picture that this shows',
  restore: 'Brought an old version back',
  delete: 'Deleted',
  'sign-off': 'Signed off',
}

/** What was done, in the words of the buttons that do it. */
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

/** Which picture, and what of it. */
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

/** The names of the fields that an entry says were changed. */
export const changedIn = ({ details }: Entry): string[] => {
  const { changed } = detailsOf(details)
  return Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : []
}

/** Who did it: a person or a key by name, or the server itself. */
export const actorWords = ({ by }: Entry): string =>
  by.name ?? (by.kind === 'system' ? 'Copydesk' : 'Somebody')

const detailsOf = (details: unknown): Details =>
  typeof details === 'object' && details !== null ? details : {}

const splitOnce = (action: string): [string, string?] => {
  const at = action.indexOf('.')
  return at === -1 ? [action] : [action.slice(0, at), action.slice(at + 1)]
}

/** An action that has no words of its own: `thread.resolve` reads “Thread: resolve”. */
const sentence = (action: string): string => {
  const words = action.replace('.', ': ').replaceAll(/[-_.]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
