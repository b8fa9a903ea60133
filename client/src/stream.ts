/** One event of the stream: `id` to resume after, `type`, and its data. */
export type StreamEvent<Data = unknown> = { id: string; type: string; data: Data }

type Parsed = { event: StreamEvent | undefined; retry: number | undefined }

/**
 * Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a body.
 *
 * @param onRetry told how many milliseconds to wait before coming again
 */
export async function* eventsIn(
  body: ReadableStream<Uint8Array>,
  onRetry: (wait: number) => void,
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
        const { event, retry } = parse(block)
        if (retry !== undefined) onRetry(retry)
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
  return {
    retry: retry === undefined ? undefined : Number(retry),
    event:
      data.length > 0
        ? {
            id: all('id').at(-1) ?? '',
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
