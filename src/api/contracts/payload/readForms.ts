import {
  addDataAndFileToRequest,
  APIError,
  isolateObjectProperty,
  type Endpoint,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { fileSizeLimit } from '../../../media/files/limits.ts'
import { noFile } from '../../../media/files/payload/refuseFile.ts'
import { wrapEndpoints } from '../../../platform/records/payload/wrapEndpoints.ts'
import { type Refused, refused } from '../../../rules/refusals/refused.ts'

/** Methods whose requests have a body that Payload reads. */
const methodsWithBody: ReadonlySet<string> = new Set(['patch', 'post', 'put'])

/**
 * Makes every endpoint read a form before anything else. Payload reads it in the middle of its own endpoints and
 * answers 500 when it is malformed; read here, every failure is known to come from the form.
 */
export const readForms = (built: SanitizedConfig): void => {
  wrapEndpoints([built, ...built.collections, ...built.globals], withFormRead)
}

const withFormRead = (endpoint: Endpoint): Endpoint =>
  methodsWithBody.has(endpoint.method)
    ? { ...endpoint, handler: async (req) => endpoint.handler(await withForm(req)) }
    : endpoint

/** The request with the values of its form, and without its body, so that it is not read twice. */
const withForm = async (req: PayloadRequest): Promise<PayloadRequest> => {
  if (req.headers.get('content-type')?.startsWith('multipart/') !== true) return req
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    throw formRefusal(req, error)
  }
  if (req.data === undefined && req.file === undefined) throw droppedForm()
  return Object.assign(isolateObjectProperty(req, 'body'), { body: null })
}

/** Payload would ignore such a form, and answer as if the body were empty. */
const droppedForm = (): Refused =>
  refused('unsupported-media-type', {
    types: 'JSON, or a form with a file or with JSON in “_payload”',
    path: 'Content-Type',
  })

/** Why a form cannot be read: it is too large, holds no valid JSON, has text instead of a file, or is not a form. */
const formRefusal = (req: PayloadRequest, error: unknown): Refused => {
  if (error instanceof APIError && error.status === 413)
    return refused('too-large/file', { most: fileSizeLimit / 1024 / 1024, path: 'file' })
  if (req.data === undefined && error instanceof SyntaxError) return refused('bad-body/json')
  // The fields of the form are read before its file.
  if (req.data !== undefined || error instanceof APIError) return noFile()
  return refused('bad-body/form')
}
