/** Characters that are judged; what stands behind them is not needed, and judging it takes long. */
const judged = 64

type Judge = (password: string, words: string[]) => number

/** Loaded with the first password that is judged: the word lists take a second and sixty megabytes. */
let validateValues: Promise<Judge> | undefined

/**
 * How hard a password is to guess, by zxcvbn: 0 for the first that anybody would try, 4 for what takes more than ten
 * thousand million guesses.
 *
 * @param words that would be tried for this person before others: names of the person and of the site
 */
export const passwordScore = async (password: string, words: string[]): Promise<number> => {
  validateValues ??= load()
  return (await validateValues)(password, words)
}

const load = async (): Promise<Judge> => {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  const zxcvbn = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    maxLength: judged,
  })
  return (password, words) => zxcvbn.check(password, words).score
}
