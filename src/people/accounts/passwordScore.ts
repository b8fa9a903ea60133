/** Only the first characters are scored: they are enough, and scoring a long password is slow. */
const scoredLength = 64

type Scorer = (password: string, words: string[]) => number

/** Loaded with the first password to be scored, because the word lists take a second and sixty megabytes. */
let scorer: Promise<Scorer> | undefined

/**
 * How hard a password is to guess, by zxcvbn: from 0 for the most common passwords to 4 for more than ten billion
 * guesses.
 *
 * @param words names of the person and of the site, which an attacker would try first
 */
export const passwordScore = async (password: string, words: string[]): Promise<number> => {
  scorer ??= load()
  return (await scorer)(password, words)
}

const load = async (): Promise<Scorer> => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: scoredLength,
  })
  return (password, words) => zxcvbn.check(password, words).score
}
