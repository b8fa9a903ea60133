type Row = Readonly<Record<string, unknown>>

/** The names of a document's files, each once: its own, and those of its sizes. */
export const filesOf = ({ filename, sizes }: Row): string[] => {
  const made = Object.values((sizes ?? {}) as Record<string, { filename?: unknown } | null>)
  const names = [filename, ...made.map((size) => size?.filename)]
  return [...new Set(names.filter((name) => typeof name === 'string' && name !== ''))] as string[]
}
