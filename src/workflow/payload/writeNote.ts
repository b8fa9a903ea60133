import type { PayloadRequest } from 'payload'

import type { TransitionName } from '../transitions.ts'

/** What is known when a write begins and needed when the guard decides. */
export type WriteNote = {
  /** The server's own code writes, with access overridden. */
  isSystem: boolean
  isRestore: boolean
  /** The move that was asked for by name, rather than by the stage it leads to. */
  named: TransitionName | undefined
  comment: string | undefined
  /** Fields that were sent along, other than the move's own. */
  alongside: readonly string[]
}

const unknownWrite: WriteNote = {
  isSystem: false,
  isRestore: false,
  named: undefined,
  comment: undefined,
  alongside: [],
}

/** Leaves a note for the guard of the write under way. The context is reached by server code alone. */
export const leaveNote = (req: PayloadRequest, note: Partial<WriteNote>): void => {
  req.context['workflowWrite'] = { ...unknownWrite, ...note }
}

/** Takes the note away, so that a nested write on the same request never finds it. */
export const takeNote = (req: PayloadRequest): WriteNote => {
  const note = req.context['workflowWrite'] as WriteNote | undefined
  delete req.context['workflowWrite']
  return note ?? unknownWrite
}

/** Names the move that the next write on this request makes. */
export const nameTransition = (req: PayloadRequest, name: TransitionName): void => {
  req.context['workflowTransition'] = name
}

/** The move named for this write, if one was; taken away like the note. */
export const takeNamed = (req: PayloadRequest): TransitionName | undefined => {
  const named = req.context['workflowTransition'] as TransitionName | undefined
  delete req.context['workflowTransition']
  return named
}
