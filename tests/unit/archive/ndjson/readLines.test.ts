import { type Line, readLines } from '../../../../src/archive/ndjson/readLines.ts'

const linesOf = async (...pieces: (Uint8Array | string)[]): Promise<Line[]> => {
  const lines: Line[] = []
  for await (const line of readLines(inPieces(pieces))) lines.push(line)
  return lines
}

async function* inPieces(pieces: (Uint8Array | string)[]) {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

test('lines are numbered as they stand, empty ones too, wherever the pieces end', async () => {
  expect(await linesOf('{"a"', ':1}\n\n  \r\n{"b":2}\n', '{"c":3}')).toEqual([
    { number: 1, text: '{"a":1}' },
    { number: 4, text: '{"b":2}' },
    { number: 5, text: '{"c":3}' },
  ])
})

test('a character may be cut in two by the end of a piece', async () => {
  const bytes = new TextEncoder().encode('渡し船\n')
  expect(await linesOf(bytes.slice(0, 4), bytes.slice(4))).toEqual([{ number: 1, text: '渡し船' }])
})

test('bytes that are no UTF-8 end it, with the line before them', async () => {
  await expect(linesOf('{}\n{}\n', new Uint8Array([0xff, 0xfe]))).rejects.toThrow(
    'not valid UTF-8 after line 2',
  )
  await expect(linesOf(new Uint8Array([0xe6]))).rejects.toThrow('not valid UTF-8 after line 0')
})
