import { type Kind, kinds, type Way } from './kinds.ts'

/** One person's choice for one kind. */
export type Choice = { person: string; kind: Kind; way: Way }

/** Whether a notification is also sent by e-mail. */
export type Letter = { to: string; mail: 'none' | 'waiting' }

/**
 * Who is told, each once, and how: by their own choice, or in the usual way of the kind.
 *
 * @param ask.by whoever did it: nobody is told of what they did themselves
 */
export const address = (ask: {
  kind: Kind
  to: readonly string[]
  by: string | undefined
  choices: readonly Choice[]
}): Letter[] =>
  [...new Set(ask.to)]
    .filter((person) => person !== ask.by)
    .map((person) => ({ to: person, way: wayOf(ask.kind, person, ask.choices) }))
    .filter(({ way }) => way !== 'none')
    .map(({ to, way }) => ({ to, mail: way === 'email' ? 'waiting' : 'none' }))

const wayOf = (kind: Kind, person: string, choices: readonly Choice[]): Way =>
  choices.find((choice) => choice.person === person && choice.kind === kind)?.way ?? kinds[kind].usual
