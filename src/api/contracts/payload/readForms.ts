import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'

import busboy from 'busboy'
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
import { isRecord } from '../../../platform/values/isRecord.ts'
import { type Refused, refused } from '../../../rules/refusals/refused.ts'
import { shortName } from '../../../text/escaping/shortName.ts'

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
  const type = req.headers.get('content-type')
  if (type?.startsWith('multipart/') !== true) return req
  const names = await readWhole(req, type)
  if (req.data === undefined && req.file === undefined) throw droppedForm()
  if (req.data !== undefined && !isRecord(req.data)) throw refused('bad-body/object')
  const lost = names.find((name) => !fieldsRead.has(name))
  if (lost !== undefined) throw refused('bad-body/field', { name: shortName(lost), path: shortName(lost) })
  return withBody(req, null)
}

/**
 * Lets Payload read a form into the request.
 *
 * @returns the names of its text fields
 * @throws {Refused} for a form that cannot be read
 */
const readWhole = async (req: PayloadRequest, type: string): Promise<string[]> => {
  const [body, copy] = req.body?.tee() ?? [null, null]
  const reading = new AbortController()
  const names = copy ? fieldNames(copy as WebStream, type, reading.signal).catch(() => []) : []
  try {
    await addDataAndFileToRequest(withBody(req, body))
  } catch (error) {
    reading.abort()
    throw formRefusal(req, error)
  }
  return names
}

const withBody = (req: PayloadRequest, body: PayloadRequest['body'] | null): PayloadRequest =>
  Object.assign(isolateObjectProperty(req, 'body'), { body })

/** The text fields of a form that Payload reads. It ignores all others. */
const fieldsRead: ReadonlySet<string> = new Set(['_payload', 'file'])

/**
 * The names of a form's text fields, in their order.
 *
 * @throws {Error} for a form that cannot be read
 */
const fieldNames = async (body: WebStream, type: string, signal: AbortSignal): Promise<string[]> => {
  const names: string[] = []
  const parser = busboy({ headers: { 'content-type': type } })
  parser.on('field', (name) => names.push(name))
  // A file that is cut off emits an error of its own, which would end the process if nobody listened.
  parser.on('file', (_name, file) => file.on('error', () => undefined).resume())
  await pipeline(Readable.fromWeb(body), parser, { signal })
  return names
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
