import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { passwordScore } from './passwordScore.ts'
import { leastScore, passwordLength } from './rules.ts'

/** Names of the owner and of the site, which an attacker would try first. */
export type PasswordOwner = {
  email?: string | null | undefined
  name?: string | null | undefined
  site?: readonly string[]
}

/**
 * Checks a password by NIST SP 800-63B: its length, and how easily it is guessed. No digits or symbols are required, and
 * every character is allowed.
 *
 * @returns the refusal; undefined when the password is good
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

/** Each name as a whole and in parts. */
const wordsOf = ({ email, name, site = [] }: PasswordOwner): string[] =>
  [email, name, ...site]
    .flatMap((one) => [one ?? '', ...(one ?? '').split(/[^\p{L}\p{N}]+/u), (one ?? '').split('@')[0] ?? ''])
    .filter((word) => bare(word).length > 2)

/** The letters only, so that a name followed by a digit or a symbol still counts as the name. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
