const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that XML 1.0 has no place for, not even escaped: controls, and halves of surrogate pairs. */
const unspeakable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text whose signs mean nothing to HTML, between tags and in quoted attributes alike. */
export const escapeSigns = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

/** The same for XML too: what XML has no place for is left out. */
export const escapeMarkup = (text: string): string => escapeSigns(text.replace(unspeakable, ''))
