/** How long texts may be where their field does not say so, in UTF-16 units, by the type of the field. */
export const longestTexts = {
  text: 2000,
  textarea: 10_000,
  email: 254,
  code: 250_000,
} as const satisfies Readonly<Record<string, number>>
