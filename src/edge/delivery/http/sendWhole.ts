import type { ServerResponse } from 'node:http'

import { longestPiece, type Written } from '../answer.ts'
import { headersFor, isPassedOn, secondOf, type Sent } from './headersFor.ts'

/**
 * Where Node’s response keeps its head, written out, until the body comes. It has done so since its first versions, but does
 * not promise it: where it does not, every head is written anew.
 */
type WithHead = ServerResponse & { _header?: unknown }

/**
 * Sends an answer with its body. To write out a dozen headers takes Node longer than everything else about a
 * ready answer. So what it wrote for one client is sent to the others who ask in the same second: until then neither
 * `Date` nor `Age` changes. Short answers are kept with their body behind it, and go out in one piece; to copy longer
 * ones costs more than a second piece.
 */
export const sendWhole = (sent: Sent): void => {
  const { answer, body, sending } = sent
  const { now, req } = sending
  const res: WithHead = sending.res
  const isUsual =
    req.headers.origin === undefined && res.shouldKeepAlive && sending.staleSince() === undefined
  const [second, passedOn] = [secondOf(now), isPassedOn(req)]
  const { written } = body
  if (isUsual && written?.second === second && written.passedOn === passedOn) {
    res._header = written.text
    res.end(written.rest)
    return
  }
  res.writeHead(answer.status, headersFor(sent, body.wholeHeaders))
  if (isUsual && typeof res._header === 'string')
    body.written = { second, passedOn, ...piecesOf(res._header, body.bytes) }
  res.end(body.bytes)
}

const piecesOf = (head: string, body: Buffer): Pick<Written, 'rest' | 'text'> => {
  const start = Buffer.from(head, 'latin1')
  const isShort = start.length + body.length <= longestPiece
  return {
    text: (isShort ? Buffer.concat([start, body]) : start).toString('latin1'),
    rest: isShort ? undefined : body,
  }
}
