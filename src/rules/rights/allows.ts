import type { Actor, Scope } from '../roles/roles.ts'
import { keyScopeOf } from './keyPolicy.ts'
import { newcomerPolicy, policy, publicPolicy, type Resource } from './policy.ts'
import type { Action } from './roleRights.ts'

/** The document that a right is checked on: who started it, its sections, and whether it is live. */
export type Subject = { owner: string | undefined; sections: readonly string[]; isLive: boolean }

/** How far an actor's right to an action reaches; undefined when there is no right. */
export const scopeOf = (actor: Actor, resource: Resource, action: Action): Scope | undefined => {
  const scope = tableScope(actor, resource, action)
  const isUnbound = actor.kind === 'key' || (actor.kind === 'person' && actor.sections.length === 0)
  return scope === 'section' && isUnbound ? 'any' : scope
}

const tableScope = (actor: Actor, resource: Resource, action: Action): Scope | undefined => {
  const scopeIn = (rights: Partial<Record<Action, Scope>>) => rights[action]
  switch (actor.kind) {
    case 'system':
      return 'any'
    case 'person':
      return scopeIn(policy[actor.role][resource])
    case 'key':
      return keyScopeOf(actor.scopes, resource, action)
    case 'newcomer':
      return scopeIn(newcomerPolicy[resource] ?? {})
    case 'public':
      return scopeIn(publicPolicy[resource])
  }
}

/** Whether an actor may take an action on one subject. */
export const allows = (query: {
  actor: Actor
  resource: Resource
  action: Action
  subject: Subject
}): boolean => {
  const { actor, resource, action, subject } = query
  const scope = scopeOf(actor, resource, action)
  switch (scope) {
    case undefined:
      return false
    case 'any':
      return true
    case 'live':
      return subject.isLive
    case 'own':
      return 'id' in actor && subject.owner === actor.id
    case 'section':
      return actor.kind === 'person' && isWithin(subject.sections, actor.sections)
  }
}

/** A story without a section belongs to every desk; one with sections is within reach if the person has all of them. */
const isWithin = (sections: readonly string[], bound: readonly string[]): boolean =>
  sections.every((section) => bound.includes(section))
