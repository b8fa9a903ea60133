import type { Refusal } from '../../rules/refusals/refuse.ts'
import { statusTitles } from '../../rules/refusals/row.ts'

export const problemType = 'application/problem+json'

/** A refusal as the JSON of RFC 9457, with its `code` and its data as further members. */
export const problemBody = ({ code, data, message, problems, status }: Refusal): string =>
  JSON.stringify({
    type: 'about:blank',
    title: statusTitles[status],
    status,
    code,
    detail: message,
    ...data,
    ...(problems.length > 0 && { errors: problems }),
  })

/** A refusal as a Fetch response, for our routes that Payload serves. */
export const problemResponse = (refusal: Refusal, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(problemBody(refusal), {
    status: refusal.status,
    headers: { ...headers, 'Content-Type': problemType },
  })
