/** What would mark something up anywhere in a line of Markdown, or make a link of an address in it. */
const anywhere = /[\\`*_[\]<>&~|$@]|:(?=\/\/)|(?<=www)\./gi

/** What would start a heading, a list, or a line under a heading, were it the first of its line. */
const first = /^([#+=-]|\d+(?=[.)](?:\s|$)))/

/** Words that CommonMark, and GitHub’s tables and strikethrough, read as these very words inside a line. */
export const escapeMarkdown = (text: string): string => text.replace(anywhere, String.raw`\$&`)

/** A line of Markdown that is a line of words, and starts nothing. */
export const escapeLineStart = (line: string): string =>
  // A number is made harmless behind it: a backslash before a digit is a backslash.
  line.replace(first, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
