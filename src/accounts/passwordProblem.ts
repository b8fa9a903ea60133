import { commonPasswords } from './commonPasswords.ts'
import { passwordLength } from './rules.ts'

export type PasswordProblem = {
  code: 'password-too-short' | 'password-too-long' | 'password-is-name' | 'password-common'
  message: string
}

type Owner = { email?: string | null | undefined; name?: string | null | undefined }

/**
 * What is wrong with a password, by NIST SP 800-63B: its length, and whether it is among the first that anybody
 * would try. It asks for no digits or signs, and takes every character.
 *
 * @param owner whose it is
 * @returns undefined when nothing is wrong
 */
export const passwordProblem = (password: string, owner: Owner): PasswordProblem | undefined => {
  const length = Array.from(password).length
  if (length < passwordLength.least) {
    return {
      code: 'password-too-short',
      message: `A password has at least ${passwordLength.least} characters.`,
    }
  }
  if (length > passwordLength.most) {
    return {
      code: 'password-too-long',
      message: `A password has at most ${passwordLength.most} characters.`,
    }
  }
  if (namesOf(owner).includes(bare(password))) {
    return { code: 'password-is-name', message: 'This is your name or your e-mail address; choose another.' }
  }
  if (isCommon(password)) {
    return { code: 'password-common', message: 'This is among the first that anybody would try.' }
  }
  return undefined
}

const namesOf = ({ email, name }: Owner): string[] =>
  [email, email?.split('@')[0], name].map((one) => bare(one ?? '')).filter((one) => one !== '')

/** Letters alone, so that a name with a digit or a sign behind it is still the name. */
const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '')

const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase()
  return commonPasswords.has(plain) || new Set(plain).size < 4 || isRun(plain)
}

/** `abcdefghijkl`, `987654321098`: each character beside the one before it, around the end. */
const isRun = (text: string): boolean => {
  const steps = Array.from(text.slice(1), (char, at) => char.charCodeAt(0) - text.charCodeAt(at))
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way))
}
