/** A new id for a node of a rich text, in the editor's form; works on pages without https too. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
