import { passwordScore } from './passwordScore.ts'
import { leastScore, passwordLength } from './rules.ts'

export type PasswordProblem = {
  code: 'password-too-short' | 'password-too-long' | 'password-is-name' | 'password-guessable'
  message: string
}

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
): Promise<PasswordProblem | undefined> => {
  const wrong = lengthProblem(Array.from(password).length)
  if (wrong) return wrong
  const words = wordsOf(owner)
  if (words.map(bare).includes(bare(password))) {
    return {
      code: 'password-is-name',
      message: 'This is a name or an e-mail address of you or the site; choose another.',
    }
  }
  if ((await passwordScore(password, words)) >= leastScore) return undefined
  return {
    code: 'password-guessable',
    message:
      'This is easily guessed. Take a few words that do not belong together, or let a password manager make one.',
  }
}

const lengthProblem = (length: number): PasswordProblem | undefined => {
  const { least, most } = passwordLength
  if (length < least) {
    return { code: 'password-too-short', message: `A password has at least ${least} characters.` }
  }
  return length > most
    ? { code: 'password-too-long', message: `A password has at most ${most} characters.` }
    : undefined
}

/** Each name whole and in parts. */
const wordsOf = ({ email, name, site = [] }: PasswordOwner): string[] =>
  [email, name, ...site]
    .flatMap((one) => [one ?? '', ...(one ?? '').split(/[^\p{L}\p{N}]+/u), (one ?? '').split('@')[0] ?? ''])
    .filter((word) => bare(word).length > 2)

/** Letters alone, so that a name with a digit or a sign behind it is still the name. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')
