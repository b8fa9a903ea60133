/**
 * The nesting depth of the brackets in GraphQL or JSON text, except those in strings and comments. It
 * needs no parser, so a text can be refused before a parser recurses into it.
 */
export const nestingDepth = (text: string): number => {
  const token = /["#()[\]{}]/g
  let level = 0
  let deepest = 0
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [char] = found
    if (char === '"' || char === '#') token.lastIndex = endOf(text, found.index)
    else {
      level = Math.max(0, level + ('([{'.includes(char) ? 1 : -1))
      deepest = Math.max(deepest, level)
    }
  }
  return deepest
}

/** The end of the string or comment that starts at an index. */
const endOf = (text: string, start: number): number => {
  const isBlock = text.startsWith('"""', start)
  const end = isBlock ? /\\"""|"""/g : text[start] === '"' ? /\\.|["\n\r]/g : /[\n\r]/g
  end.lastIndex = start + (isBlock ? 3 : 1)
  let found = end.exec(text)
  while (found?.[0].startsWith('\\')) found = end.exec(text)
  return found ? end.lastIndex : text.length
}
