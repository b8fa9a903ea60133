import { request } from 'node:http'

export type Got = { status: number; headers: Record<string, string | undefined>; body: Buffer }

/** No log-in, but what looks like one: such a request goes by the cache, and sees what the public sees. */
export const byTheApp = { cookie: 'payload-token=none' }

type Options = { headers?: Record<string, string>; method?: string; body?: string }

/** A request by Node's own client: `fetch` adds conditions of its own and undoes codings. */
export const plainGet = (url: string, { body, headers = {}, method = 'GET' }: Options = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers as Got['headers'],
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
