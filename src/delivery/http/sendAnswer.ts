import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { Answer } from '../answer.ts'
import { type Coding, codingFor, isKnown, readRange } from '../conditions.ts'

const [toBr, toGzip] = [promisify(brotliCompress), promisify(gzip)]

const encoders = {
  br: (body: Buffer) =>
    toBr(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => toGzip(body, { level: 6 }),
}

export type SendingOptions = {
  /** Headers for other origins, name and value in turn. */
  corsOf: (origin: string) => readonly string[]
}

export type Sending = SendingOptions & { req: IncomingMessage; res: ServerResponse; now: number }

/**
 * Sends a ready answer: whole, by range, without body for HEAD, or 304 when the client has it already
 * (RFC 9110 §13, §14).
 */
export const sendAnswer = (answer: Answer, sending: Sending): void => {
  const coding = answer.isText ? codingFor(sending.req.headers['accept-encoding']) : 'identity'
  const body = coding === 'identity' ? answer.body : answer.coded[coding]
  if (coding === 'identity' || Buffer.isBuffer(body)) {
    sendBody({ answer, body: body as Buffer, coding, sending })
    return
  }
  void encode(answer, coding).then((made) => {
    sendBody({ answer, body: made, coding, sending })
  })
}

/** Encodes a body once, however many wait for it. */
const encode = async (answer: Answer, coding: 'br' | 'gzip'): Promise<Buffer> => {
  const encoding = (answer.coded[coding] ??= encoders[coding](answer.body))
  const body = await encoding
  answer.coded[coding] = body
  return body
}

type Sent = { answer: Answer; body: Buffer; coding: Coding; sending: Sending }

const sendBody = (sent: Sent): void => {
  const { answer, body, coding, sending } = sent
  const { req, res } = sending
  const { 'if-none-match': known, range } = req.headers
  const headers = headersOf(sent, req.headers.origin)
  if (known !== undefined && isKnown(known, Object.values(answer.etags))) {
    res.writeHead(304, headers)
    res.end()
    return
  }
  if (coding !== 'identity') headers.push('Content-Encoding', coding)
  if (range !== undefined && !answer.isText && sendRange({ ...sent, range, headers })) return
  headers.push('Content-Length', String(body.length))
  res.writeHead(200, headers)
  res.end(req.method === 'HEAD' ? undefined : body)
}

const headersOf = ({ answer, coding, sending }: Sent, origin: string | undefined): string[] => {
  const age = Math.floor((sending.now - answer.madeAt) / 1000)
  const headers = [...answer.headers[coding]]
  if (age > 0) headers.push('Age', String(age))
  if (origin !== undefined) headers.push(...sending.corsOf(origin))
  return headers
}

type Ranged = Sent & { headers: string[]; range: string }

/** @returns whether the range was answered; if not, the whole is sent */
const sendRange = ({ answer, body, headers, range, sending }: Ranged): boolean => {
  const { req, res } = sending
  const condition = req.headers['if-range']
  if (condition !== undefined && condition !== answer.etags.identity) return false
  const found = readRange(range, body.length)
  if (!found) return false
  if (found === 'unsatisfiable') {
    res.writeHead(416, [...headers, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0'])
    res.end()
    return true
  }
  const part = body.subarray(found.start, found.end + 1)
  const place = `bytes ${found.start}-${found.end}/${body.length}`
  res.writeHead(206, [...headers, 'Content-Range', place, 'Content-Length', String(part.length)])
  res.end(req.method === 'HEAD' ? undefined : part)
  return true
}
