import type { Response } from 'express'

/** What went wrong on a route of ours. */
export type Problem = { status: number; code: string; detail: string }

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  413: 'Too large',
  500: 'Server error',
  503: 'Not available',
}

/** Answers with `application/problem+json` (RFC 9457): a stable `code` besides the standard's own members. */
export const problem = (res: Response, { status, code, detail }: Problem): void => {
  const title = titles[status] ?? 'Error'
  res.status(status).type('application/problem+json').send(JSON.stringify({ type: 'about:blank', title, status, code, detail }))
}
