import { htmlTokens } from './htmlTokens.ts'

/** HTML in which a `<` that starts no tag is escaped, so that nothing added behind it makes it one. */
export const escapeStrayTags = (html: string): string => {
  let escaped = ''
  for (const { kind, raw } of htmlTokens(html)) escaped += kind === 'text' ? raw.replaceAll('<', '&lt;') : raw
  return escaped
}
