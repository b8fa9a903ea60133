import type { Role, Scope } from '../roles/roles.ts'
import { type LaneName, laneNames } from '../workflow/lanes.ts'
import { lanePolicy, previewPolicy, signOffPolicy } from '../workflow/policy.ts'
import { type TransitionName, transitionNames, transitions } from '../workflow/transitions.ts'

/**
 * `update` changes one's draft, `revise` a text under review or approved, `make-public` opens a file that no live story
 * shows; the rest are the workflow's moves.
 */
export type Action =
  | 'create'
  | 'read'
  | 'update'
  | 'revise'
  | 'delete'
  | TransitionName
  | `require-${LaneName}`
  | `clear-${LaneName}`
  | 'sign-off'
  | 'preview'
  | 'make-public'

/** What somebody may do with one kind of thing, and how far. */
export type Rights = Partial<Record<Action, Scope>>

type Who = Partial<Record<Role, Scope>>

/** Everything that the workflow's own tables give rights to. */
const workflowRights: [Action, Who][] = [
  ...transitionNames.map((name): [Action, Who] => [name, transitions[name].who]),
  ...laneNames.flatMap((name): [Action, Who][] => [
    [`require-${name}`, lanePolicy[name].require],
    [`clear-${name}`, lanePolicy[name].clear],
  ]),
  ['sign-off', signOffPolicy],
  ['preview', previewPolicy],
]

const movesOf = (role: Role): Rights =>
  Object.fromEntries(workflowRights.flatMap(([action, who]) => (who[role] ? [[action, who[role]]] : [])))

export const editorRights: Rights = {
  create: 'section',
  read: 'any',
  update: 'section',
  revise: 'section',
  delete: 'section',
  ...movesOf('editor'),
}

export const reviewerRights: Rights = {
  create: 'section',
  read: 'any',
  update: 'section',
  revise: 'section',
  ...movesOf('reviewer'),
}

export const authorRights: Rights = {
  create: 'any',
  read: 'any',
  update: 'own',
  delete: 'own',
  ...movesOf('author'),
}

export const adminRights: Rights = { ...editorRights, ...movesOf('admin') }
