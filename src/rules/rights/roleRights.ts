import type { Role, Scope } from '../roles/roles.ts'
import { type LaneName, laneNames } from '../workflow/lanes.ts'
import { lanePolicy, previewPolicy, signOffPolicy } from '../workflow/policy.ts'
import { type TransitionName, transitionNames, transitions } from '../workflow/transitions.ts'

/**
 * `update` changes a draft, `revise` a text that is under review or approved, `make-public` makes a file public that no
 * live story shows; most others are moves of the workflow.
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

/** The actions that are allowed on one resource, and how far each right reaches. */
export type Rights = Partial<Record<Action, Scope>>

type Who = Partial<Record<Role, Scope>>

/** The rights that the workflow's own tables give. */
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
