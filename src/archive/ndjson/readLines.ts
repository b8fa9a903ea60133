export type Line = { number: number; text: string }

/** The file cannot be read on; what stands before the line was read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
}

/** A longer line is no story; it is held in memory. */
const longest = 64 * 1024 * 1024

/**
 * Reads a file line by line, as UTF-8. Empty lines are left out, but counted.
 *
 * @throws {ArchiveError} for a line that is too long, or for bytes that are no UTF-8, with its number
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
      throw new ArchiveError(`The file is no UTF-8 after line ${lines}.`)
    }
  }
}
