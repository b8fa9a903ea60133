export type Line = { number: number; text: string }

/** The file cannot be read further; the lines before were read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** The longest line, in characters; lines are held in memory. */
const longest = 64 * 1024 * 1024

/**
 * Reads a UTF-8 file line by line. Empty lines are skipped but counted.
 *
 * @throws {ArchiveError} with the line number, for a line that is too long or is not valid UTF-8
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const decode = decoder()
  let number = 0
  let rest = ''
  for await (const piece of input) {
    const parts = (rest + decode(piece, number)).split('\n')
    rest = parts.pop() ?? ''
    for (const text of parts) {
      number += 1
      if (text.trim() !== '') yield { number, text }
    }
    if (rest.length > longest) throw new ArchiveError(`Line ${number + 1} is too long to be a story.`)
  }
  rest += decode(undefined, number)
  if (rest.trim() !== '') yield { number: number + 1, text: rest }
}

const decoder = () => {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  return (piece: Uint8Array | string | undefined, lines: number): string => {
    if (typeof piece === 'string') return piece
    try {
      return piece ? utf8.decode(piece, { stream: true }) : utf8.decode()
    } catch {
      throw new ArchiveError(`The file is not valid UTF-8 after line ${lines}. Save it as UTF-8.`)
    }
  }
}
