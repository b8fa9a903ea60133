/** One event of the stream: `id` to resume after, `type`, and its data. */
export type StreamEvent<Data = unknown> = { id: string; type: string; data: Data }

/** What a stream says besides events: how many milliseconds to wait before connecting again, and the last event’s id. */
export type Aside = { retry?: number; id?: string }

type Parsed = { event: StreamEvent | undefined; aside: Aside }

/** A newsroom sends a heartbeat every 15 seconds, so a connection that says nothing for this long is dead. */
const longestSilence = 40_000

/** An event is a few kilobytes; a body that goes on without ending one is not a stream of events. */
const longestBlock = 1_000_000

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a body.
 *
 * @param onAside is called with what each block says besides an event; an id counts without an event, too
 * @param silence milliseconds after which a connection that sends nothing is given up; the events end then
 * @throws {Error} for a block of more than a million characters
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  onAside: (aside: Aside) => void,
  silence: number = longestSilence,
): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  const cancel = () => reader.cancel().catch(() => undefined)
  const takeBlocks = blockReader()
  try {
    for (;;) {
      const timer = setTimeout(() => void cancel(), silence)
      const { done, value } = await reader.read().finally(() => {
        clearTimeout(timer)
      })
      if (done) return
      for (const block of takeBlocks(value)) {
        const { event, aside } = parse(block)
        onAside(aside)
        if (event) yield event
      }
    }
  } finally {
    await cancel()
  }
}

/** Divides a text that comes in pieces into the blocks between empty lines. A line ends with LF, CR, or CR and LF. */
const blockReader = () => {
  let rest = ''
  let endedInReturn = false
  return (piece: string): string[] => {
    const text = endedInReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    if (piece !== '') endedInReturn = piece.endsWith('\r')
    const blocks = (rest + text.replaceAll(/\r\n?/g, '\n')).split('\n\n')
    rest = blocks.pop() ?? ''
    if (rest.length > longestBlock)
      throw new Error('The stream sent an event of more than a million characters.')
    return blocks
  }
}

const parse = (block: string): Parsed => {
  const fields = block.split('\n').map((line) => /^(\w+):? ?(.*)$/.exec(line))
  const all = (name: string) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []))
  const data = all('data')
  const retry = all('retry').find((each) => /^\d+$/.test(each))
  const id = all('id').at(-1)
  return {
    aside: { ...(retry !== undefined && { retry: Number(retry) }), ...(id !== undefined && { id }) },
    event:
      data.length > 0
        ? {
            id: id ?? '',
            type: all('event').at(-1) ?? 'message',
            data: jsonIn(data.join('\n')),
          }
        : undefined,
  }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
