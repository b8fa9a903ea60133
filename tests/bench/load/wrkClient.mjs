import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { mark } from './works.mjs'

/**
 * Loads a server with wrk, told what to send by a Lua script that it is given for the occasion. When its time is
 * over, wrk leaves each connection with a request that the server still works on.
 *
 * @type {import('./clients.mjs').Client}
 */
export const wrkClient = async ({ base, plan, connections, seconds }) => {
  const file = path.join(process.env['BENCH_TEMP'] ?? tmpdir(), 'wrk.lua')
  writeFileSync(file, scriptOf(plan))
  const args = [
    '-t1',
    `-c${connections}`,
    `-d${Math.max(1, Math.round(seconds))}s`,
    '--timeout',
    '30s',
    '-s',
    file,
    base,
  ]
  const child = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  child.stderr.on('data', (chunk) => (text += String(chunk)))
  await once(child, 'close')
  const result = /^RESULT (.+)$/m.exec(text)?.[1]
  if (!result) throw new Error(`wrk gave no result:\n${text}`)
  return { ...JSON.parse(result), unanswered: connections }
}

/** @param {import('./works.mjs').Plan} plan */
const scriptOf = ({ method, paths, body, start }) => `
local paths = { ${paths.map((each) => `[==[${each}]==]`).join(', ')} }
local headers = { ${body === '' ? '' : '["Content-Type"] = "application/json"'} }
local body = ${body === '' ? 'nil' : `[==[${body}]==]`}
local number = ${start}
function request()
  number = number + 1
  local text = tostring(number)
  local sent = body and string.gsub(body, "${mark}", text)
  local path = string.gsub(paths[number % #paths + 1], "${mark}", text)
  return wrk.format("${method}", path, headers, sent)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('\\nRESULT {"requests":%d,"errors":%d,"seconds":%f,"p50":%f,"p99":%f}\\n',
    summary.requests, e.connect + e.read + e.write + e.status + e.timeout, summary.duration / 1000000,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
`
