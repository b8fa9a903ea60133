const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'

type Sent = { kind?: 'view' | 'read'; headers?: Record<string, string> }

/** Sends one beacon as a reader of that number would, from an address of their own. */
export const readAs = (base: string, story: string, reader: number, { headers, kind }: Sent = {}) =>
  fetch(`${base}/api/beacons`, {
    method: 'POST',
    headers: {
      'Content-Type': 'text/plain;charset=UTF-8',
      'User-Agent': firefox,
      'X-Forwarded-For': `198.51.${reader >> 8}.${reader & 255}`,
      ...headers,
    },
    body: JSON.stringify({ story, ...(kind && { kind }) }),
  })

/** So many readers open a story, each once. */
export const readBy = async (base: string, story: string, readers: number): Promise<void> => {
  const answers = await Promise.all(
    Array.from({ length: readers }, (_, number) => readAs(base, story, number)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]))
}
