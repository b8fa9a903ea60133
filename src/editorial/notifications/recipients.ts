import { type Kind, kinds, type Way } from './kinds.ts'

/** How a person wants to be notified of one kind of news. */
export type Choice = { person: string; kind: Kind; way: Way }

/** The recipient of a notification, and whether it is also sent by e-mail. */
export type Recipient = { to: string; mail: 'none' | 'waiting' }

/**
 * The recipients of a notification, each once, and how they are notified: as they chose, or in the default way of the
 * kind.
 *
 * @param input.by the person who did it; nobody is notified of their own actions
 */
export const recipients = (input: {
  kind: Kind
  to: readonly string[]
  by: string | undefined
  choices: readonly Choice[]
}): Recipient[] =>
  [...new Set(input.to)]
    .filter((person) => person !== input.by)
    .map((person) => ({ to: person, way: wayOf(input.kind, person, input.choices) }))
    .filter(({ way }) => way !== 'none')
    .map(({ to, way }) => ({ to, mail: way === 'email' ? 'waiting' : 'none' }))

const wayOf = (kind: Kind, person: string, choices: readonly Choice[]): Way =>
  choices.find((choice) => choice.person === person && choice.kind === kind)?.way ?? kinds[kind].usual
