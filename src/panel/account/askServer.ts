import { type PanelRefusal, readRefusal } from '../documents/readRefusal.ts'

/** An answer of the API: its body, or the message and code of the refusal. */
export type Answer<Body> =
  { ok: true; body: Body } | { ok: false; refusal: PanelRefusal; code: string | undefined }

type Errors = { errors?: { data?: { code?: string } }[] }

/** Sends a request to the API as the person who is logged in. */
export const askServer = async <Body>(
  method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
  url: string,
  sent?: object,
): Promise<Answer<Body>> => {
  const response = await fetch(url, {
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method,
    ...(sent && { body: JSON.stringify(sent) }),
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, body: body as Body }
  const code = (body as Errors | undefined)?.errors?.[0]?.data?.code
  return { ok: false, refusal: readRefusal(response.status, body), code }
}
