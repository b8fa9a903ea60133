/** One event of the stream: `id` to resume after, `type`, and its data. */
export type StreamEvent<Data = unknown> = { id: string; type: string; data: Data }

/** What a stream says besides events: how many milliseconds to wait before coming again, and how far one has been told. */
export type Aside = { retry?: number; id?: string }

type Parsed = { event: StreamEvent | undefined; aside: Aside }

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a body.
 *
 * @param onAside told of each block what it says besides an event; an id counts without one, too
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  onAside: (aside: Aside) => void,
): AsyncGenerator<StreamEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + value).replaceAll(/\r\n?/g, '\n').split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const { event, aside } = parse(block)
        onAside(aside)
        if (event) yield event
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

const parse = (block: string): Parsed => {
  const fields = block.split('\n').map((line) => /^(\w+):? ?(.*)$/.exec(line))
  const all = (name: string) => fields.flatMap((field) => (field?.[1] === name ? [field[2] ?? ''] : []))
  const data = all('data')
  const [retry] = all('retry')
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
