import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { type Answer, type Body, bodyOf } from '../answer.ts'
import { type Coding, codingFor, isKnown, readRange } from '../conditions.ts'
import { headersFor, type Sending, type Sent } from './headersFor.ts'

const [toBr, toGzip] = [promisify(brotliCompress), promisify(gzip)]

const encoders = {
  br: (body: Buffer) =>
    toBr(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  gzip: (body: Buffer) => toGzip(body, { level: 6 }),
}

/**
 * Sends a cached answer: whole, as a range, without a body for HEAD, or as 304 when the client already has it
 * (RFC 9110 §13, §14).
 */
export const sendAnswer = (answer: Answer, sending: Sending): void => {
  const coding = answer.isText ? codingFor(sending.req.headers['accept-encoding']) : 'identity'
  const body = answer.bodies[coding] ?? encode(answer, coding)
  if ('bytes' in body) sendBody({ answer, body, sending })
  else
    void body.then((made) => {
      sendBody({ answer, body: made, sending })
    })
}

/** Encodes a body once, for all concurrent requests. */
const encode = (answer: Answer, coding: Coding): Body | Promise<Body> => {
  if (coding === 'identity') return answer.bodies.identity
  const encoding = encoders[coding](answer.bodies.identity.bytes).then((bytes) => {
    const body = bodyOf(bytes, coding, answer)
    answer.bodies[coding] = body
    return body
  })
  answer.bodies[coding] = encoding
  return encoding
}

const sendBody = (sent: Sent): void => {
  const { answer, body, sending } = sent
  const { req, res } = sending
  // Conditions and ranges apply only to 200 answers (RFC 9110 §13.2.1, §14.2).
  const { 'if-none-match': known, range } = answer.status === 200 ? req.headers : {}
  if (known !== undefined && isKnown(known, Object.values(answer.etags))) {
    res.writeHead(304, headersFor(sent, body.headers))
    res.end()
    return
  }
  if (range !== undefined && !answer.isText && sendRange(sent, range)) return
  res.writeHead(answer.status, headersFor(sent, body.wholeHeaders))
  res.end(req.method === 'HEAD' ? undefined : body.bytes)
}

/** @returns whether a range was sent; if not, the whole body has to be */
const sendRange = (sent: Sent, range: string): boolean => {
  const { answer, body, sending } = sent
  const { req, res } = sending
  const { length } = body.bytes
  const condition = req.headers['if-range']
  if (condition !== undefined && condition !== answer.etags.identity) return false
  const found = readRange(range, length)
  if (!found) return false
  const headers = headersFor(sent, body.headers)
  if (found === 'unsatisfiable') {
    res.writeHead(416, [...headers, 'Content-Range', `bytes */${length}`, 'Content-Length', '0'])
    res.end()
    return true
  }
  const part = body.bytes.subarray(found.start, found.end + 1)
  const place = `bytes ${found.start}-${found.end}/${length}`
  res.writeHead(206, [...headers, 'Content-Range', place, 'Content-Length', String(part.length)])
  res.end(req.method === 'HEAD' ? undefined : part)
  return true
}
