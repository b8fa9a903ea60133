/** Words of the components themselves, to be translated. */
export type Labels = {
  /** What a table is called that can be scrolled. */
  table: string
  /** What loads a player: nothing is asked of the provider before. */
  load: (title: string, provider: string) => string
}

export const english: Labels = {
  table: 'Table',
  load: (title, provider) => `Load “${title}” from ${provider}`,
}
