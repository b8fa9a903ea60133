/**
 * How deep the brackets of a text are nested, for GraphQL and for JSON: those in strings and comments do not count. It
 * takes no parser, so that a text may be refused before one recurses into it.
 */
export const levelsIn = (text: string): number => {
  const sign = /["#()[\]{}]/g
  let level = 0
  let most = 0
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [char] = found
    if (char === '"' || char === '#') sign.lastIndex = endOf(text, found.index)
    else {
      level = Math.max(0, level + ('([{'.includes(char) ? 1 : -1))
      most = Math.max(most, level)
    }
  }
  return most
}

/** Where the string or comment ends that begins at an index. */
const endOf = (text: string, start: number): number => {
  const isBlock = text.startsWith('"""', start)
  const end = isBlock ? /\\"""|"""/g : text[start] === '"' ? /\\.|["\n\r]/g : /[\n\r]/g
  end.lastIndex = start + (isBlock ? 3 : 1)
  let found = end.exec(text)
  while (found?.[0].startsWith('\\')) found = end.exec(text)
  return found ? end.lastIndex : text.length
}
