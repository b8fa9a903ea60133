/** What somebody has typed into a form and not saved. Times are ISO 8601. */
export type KeptText = {
  /** Made by the form that it was typed into. */
  form: string
  resource: string
  /** Null for a document that was not saved yet, and for a global. */
  document: string | null
  /** The revision that it was typed over; null where there is none. */
  rev: number | null
  at: string
  /** The fields that were changed, by name, as a save would send them: laid over that revision they are the text. */
  fields: Readonly<Record<string, unknown>>
}

/** So long a text is kept after it was last typed in, in milliseconds. */
export const keptFor = 14 * 24 * 3_600_000

/** The largest text that the server keeps, in bytes of JSON: some ten times a long story with its pictures. */
export const largestText = 1024 * 1024

/** The most texts that the server keeps for one person. */
export const mostTexts = 200

/** Whether a text is no longer kept. */
export const isOver = ({ at }: Pick<KeptText, 'at'>, now: Date): boolean =>
  !(now.getTime() - Date.parse(at) < keptFor)

/**
 * The texts that two places keep, newest first. Of a form that is in both the newer one counts.
 *
 * @param own of this browser, which hears of every change first
 */
export const merged = <Text extends Pick<KeptText, 'at' | 'form'>>(
  own: readonly Text[],
  far: readonly Text[],
): Text[] => {
  const texts = new Map(far.map((text) => [text.form, text]))
  for (const text of own) {
    const other = texts.get(text.form)
    if (!other || other.at <= text.at) texts.set(text.form, text)
  }
  return [...texts.values()].toSorted((one, other) => other.at.localeCompare(one.at))
}
