/** An unsaved text of a form, stored for its writer. Times are ISO 8601. */
export type KeptText = {
  /** The id of the form, which the form makes itself. */
  form: string
  resource: string
  /** Null for a document that has not been saved yet, and for a global. */
  document: string | null
  /** The revision that the form had loaded; null if there is none. */
  rev: number | null
  at: string
  /** The changed fields, by name, as a save would send them. */
  fields: Readonly<Record<string, unknown>>
}

/** How long an unsaved text is kept after its last change, in milliseconds. */
export const keptFor = 14 * 24 * 3_600_000

/** The largest unsaved text, in bytes of JSON: about ten times a long story with its pictures. */
export const largestText = 1024 * 1024

/** The most unsaved texts of one person. */
export const mostTexts = 200

/** Whether an unsaved text has expired. */
export const isOver = ({ at }: Pick<KeptText, 'at'>, now: Date): boolean =>
  !(now.getTime() - Date.parse(at) < keptFor)

/**
 * Merges the unsaved texts of this browser and of the server, newest first. If both have a form's text, the newer one
 * counts.
 *
 * @param own the texts stored in this browser, which is updated first
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
