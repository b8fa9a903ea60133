import type { Passage } from '../../editorial/threads/anchor.ts'

type Person = { id: string; name?: string } | string | null

export type PanelMessage = {
  id: string
  text: string
  createdAt: string
  createdBy?: Person
  editedAt?: string | null
}

/** A thread as the API lists it, with its messages and the current position of its passage. */
export type PanelThread = PanelMessage & {
  anchor?: { field?: string | null; exact?: string | null }
  place: Passage | null
  isGone: boolean
  resolvedAt?: string | null
  messages: PanelMessage[]
}

export const nameOf = (person: Person | undefined): string =>
  typeof person === 'object' && person !== null ? (person.name ?? 'Somebody') : 'Somebody'
