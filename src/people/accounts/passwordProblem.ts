import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { passwordScore } from './passwordScore.ts'
import { leastScore, passwordLength } from './rules.ts'

/** Whose password it is, and the site's names, which are tried first of all. */
export type PasswordOwner = {
  email?: string | null | undefined
  name?: string | null | undefined
  site?: readonly string[]
}

/**
 * What is wrong with a password, by NIST SP 800-63B: its length, and whether it is easily guessed. It asks for no
 * digits or signs, and takes every character.
 *
 * @param owner whose it is
 * @returns undefined when nothing is wrong
 */
export const passwordProblem = async (
  password: string,
  owner: PasswordOwner,
): Promise<Refusal | undefined> => {
  const wrong = lengthProblem(Array.from(password).length)
  if (wrong) return wrong
  const words = wordsOf(owner)
  if (words.map(bare).includes(bare(password))) return refuse('password-is-name', at)
  const isGood = (await passwordScore(password, words)) >= leastScore
  return isGood ? undefined : refuse('password-guessable', at)
}

const at = { path: 'password' } as const

const lengthProblem = (length: number): Refusal | undefined => {
  const { least, most } = passwordLength
  if (length < least) return refuse('password-too-short', { least, ...at })
  return length > most ? refuse('password-too-long', { most, ...at }) : undefined
}

/** Each name whole and in parts. */
const wordsOf = ({ email, name, site = [] }: PasswordOwner): string[] =>
  [email, name, ...site]
    .flatMap((one) => [one ?? '', ...(one ?? '').split(/[^\p{L}\p{N}]+/u), (one ?? '').split('@')[0] ?? ''])
    .filter((word) => bare(word).length > 2)

/** Letters alone, so that a name with a digit or a sign behind it is still the name. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
