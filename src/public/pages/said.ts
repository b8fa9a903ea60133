/** A text that says something; null for an empty one, which forms leave where nobody has typed anything. */
export const said = (text: string | null | undefined): string | null =>
  text === undefined || text === '' ? null : text
