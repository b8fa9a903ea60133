import {
  addDataAndFileToRequest,
  APIError,
  isolateObjectProperty,
  type Endpoint,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { noFile } from '../../../media/files/payload/refuseFile.ts'

/** Methods whose requests have a body that Payload reads. */
const writing: ReadonlySet<string> = new Set(['patch', 'post', 'put'])

/**
 * Lets every endpoint read a form before it does anything else. Payload reads it in the middle of its own endpoints, and
 * answers 500 to one that is broken; here it is known that whatever fails is about the form.
 */
export const readForms = (built: SanitizedConfig): void => {
  for (const entity of [built, ...built.collections, ...built.globals])
    if (entity.endpoints) entity.endpoints = entity.endpoints.map(readingForm)
}

const readingForm = (endpoint: Endpoint): Endpoint =>
  writing.has(endpoint.method)
    ? { ...endpoint, handler: async (req) => endpoint.handler(await withForm(req)) }
    : endpoint

/** The request with what its form holds; its body is gone, so that nobody tries to read it again. */
const withForm = async (req: PayloadRequest): Promise<PayloadRequest> => {
  if (req.headers.get('content-type')?.startsWith('multipart/') !== true) return req
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    throw formRefusal(req, error)
  }
  return Object.assign(isolateObjectProperty(req, 'body'), { body: null })
}

/** Why a form cannot be read: too large, no JSON in it, a text in the place of the file, or no form at all. */
const formRefusal = (req: PayloadRequest, error: unknown): APIError => {
  if (error instanceof APIError && error.status === 413)
    return refusal(413, 'too-large', { path: 'file', message: error.message })
  if (req.data === undefined && error instanceof SyntaxError)
    return refusal(400, 'bad-body', { message: 'This is not JSON that can be read.' })
  // What the form says is read before its file is.
  if (req.data !== undefined || error instanceof APIError)
    return new APIError(noFile.message, 400, noFile.data, true)
  return refusal(400, 'bad-body', { message: 'This is not a form that can be read.' })
}

const refusal = (status: number, code: string, { message, path }: { message: string; path?: string }) =>
  new APIError(message, status, { code, ...(path !== undefined && { errors: [{ path, message }] }) }, true)
