import { movePolicy, type MoveRule } from './policy.ts'

export type TransitionName = keyof typeof movePolicy

/** Every move that a story can make, by name. */
export const transitions: Readonly<Record<TransitionName, MoveRule>> = movePolicy

export const transitionNames = Object.keys(transitions) as TransitionName[]

export const isTransitionName = (value: unknown): value is TransitionName =>
  typeof value === 'string' && Object.hasOwn(transitions, value)
