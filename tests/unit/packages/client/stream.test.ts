import { eventsIn, type StreamEvent } from '../../../../packages/client/src/stream.ts'

/** A body that sends these pieces, and then ends or says nothing more. */
const bodyOf = (pieces: readonly string[], { isOpen = false } = {}): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece))
      if (!isOpen) controller.close()
    },
  })

const readAll = async (body: ReadableStream<Uint8Array>, silence?: number): Promise<StreamEvent[]> => {
  const events: StreamEvent[] = []
  for await (const event of eventsIn(body, () => undefined, silence)) events.push(event)
  return events
}

const expected = [
  { id: '1', type: 'published', data: { a: 1 } },
  { id: '2', type: 'message', data: 'two\nlines' },
]

test.each([
  ['LF', '\n'],
  ['CR', '\r'],
  ['CR and LF', '\r\n'],
])('events are read whole wherever the body is cut, with lines that end in %s', async (_name, end) => {
  const lines = [
    'id: 1',
    'event: published',
    'data: {"a":1}',
    '',
    'id: 2',
    'data: two',
    'data: lines',
    '',
    '',
  ]
  const text = lines.join(end)
  expect(await readAll(bodyOf(text.split('')))).toEqual(expected)
  for (let at = 1; at < text.length; at += 1)
    expect(await readAll(bodyOf([text.slice(0, at), text.slice(at)]))).toEqual(expected)
})

test('a connection that says nothing is given up, with what it sent before', async () => {
  expect(await readAll(bodyOf(['data: 1\n\n'], { isOpen: true }), 20)).toEqual([
    { id: '', type: 'message', data: 1 },
  ])
})

test('an event without an end is not kept without limit', async () => {
  const pieces = Array.from({ length: 11 }, () => `data: ${'x'.repeat(100_000)}\n`)
  await expect(readAll(bodyOf(pieces))).rejects.toThrow('more than a million characters')
})

test('a time to wait that is no number is not taken', async () => {
  const asides: object[] = []
  for await (const event of eventsIn(bodyOf(['retry: abc\n\nretry: 30\n\n']), (aside) => asides.push(aside)))
    expect(event).toBeUndefined()
  expect(asides).toEqual([{}, { retry: 30 }])
})
