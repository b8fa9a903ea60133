/** What went wrong on a route of ours: `code` is stable, `detail` is for people. */
export type Problem = { status: number; code: string; detail: string }

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  429: 'Too many requests',
  500: 'Server error',
  503: 'Not available',
}

export const problemType = 'application/problem+json'

/** The members of RFC 9457, with our `code` besides. */
export const problemBody = ({ status, code, detail }: Problem): string =>
  JSON.stringify({ type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail })

/** The same as a Fetch response, for routes that Payload serves. */
export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(problemBody(problem), {
    status: problem.status,
    headers: { ...headers, 'Content-Type': problemType },
  })
