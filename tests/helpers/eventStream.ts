export type StreamEvent = { id: string; type: string; data: any }

export type EventStream = {
  status: number
  headers: Headers
  /** The last event id, as a browser keeps it. */
  lastId: () => string
  retry: () => number | undefined
  /** All events so far. */
  events: StreamEvent[]
  /** Waits until so many have come. */
  until: (count: number) => Promise<StreamEvent[]>
  /** Waits until the stream says that it lives, or its beginning. */
  ready: () => Promise<void>
  /** Resolves when the server has ended it. */
  ended: Promise<void>
  close: () => void
}

/** Reads an event stream by the rules of WHATWG HTML §9.2.6, and by nothing that the server uses. */
export const openEventStream = async (url: string, headers: HeadersInit = {}): Promise<EventStream> => {
  const aborter = new AbortController()
  const response = await fetch(url, { headers, signal: aborter.signal })
  const events: StreamEvent[] = []
  const waiting = new Set<() => void>()
  const state = { id: '', retry: undefined as number | undefined }
  const look = (): void => waiting.forEach((each) => each())
  const until = (isSo: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what}; there is ${JSON.stringify(events)}`)), 20_000)
      const check = (): void => {
        if (!isSo()) return
        clearTimeout(timer)
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  const ended = readLines(response, parser(state, events), look).catch(() => undefined)
  return {
    status: response.status,
    headers: response.headers,
    events,
    lastId: () => state.id,
    retry: () => state.retry,
    ready: () => until(() => state.id !== '', 'The stream gave no id'),
    until: async (count) => {
      await until(() => events.length >= count, `Fewer than ${count} events came`)
      return events
    },
    ended,
    close: () => aborter.abort(),
  }
}

type State = { id: string; retry: number | undefined }

const parser = (state: State, events: StreamEvent[]) => {
  let buffer = { id: '', type: '', data: '' }
  return (line: string): void => {
    if (line === '') {
      state.id = buffer.id
      const { data, id, type } = buffer
      buffer = { id, type: '', data: '' }
      if (data !== '') events.push({ id, type: type || 'message', data: JSON.parse(data.replace(/\n$/, '')) })
      return
    }
    if (line.startsWith(':')) return
    const [, field = line, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? []
    if (field === 'id' && !value.includes('\0')) buffer.id = value
    if (field === 'event') buffer.type = value
    if (field === 'data') buffer.data += `${value}\n`
    if (field === 'retry' && /^\d+$/.test(value)) state.retry = Number(value)
  }
}

const readLines = async (
  response: Response,
  take: (line: string) => void,
  onChunk: () => void,
): Promise<void> => {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r/)
    rest = lines.pop() ?? ''
    lines.forEach(take)
    onChunk()
  }
}
