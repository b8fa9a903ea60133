import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/*
 * The least that a Node server can do: find ready bytes by the path and send them. Its arguments are a port and
 * a JSON file of bodies by path.
 */

const [port = '0', file = ''] = process.argv.slice(2)
/** @type {Record<string, string>} */
const texts = JSON.parse(readFileSync(file, 'utf8'))
const bodies = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]))

const server = createServer((request, response) => {
  request.resume()
  const body = bodies.get(request.url ?? '') ?? Buffer.from('{}')
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
  response.end(body)
})
server.listen(Number(port), '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
