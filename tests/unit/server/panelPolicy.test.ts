import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import express from 'express'

import { panelPolicy, policePanel } from '../../../src/server/panelPolicy.ts'

test('pages of the panel load nothing but from this server, and run only scripts with the nonce of their answer', () => {
  const policy = panelPolicy('abc', { isProduction: true, serverUrl: undefined })
  expect(policy).toContain("default-src 'none'; script-src 'self' 'nonce-abc';")
  expect(policy).toContain("connect-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/https?:|strict-dynamic|unsafe-eval|\*/)
})

test('pictures may be told of by the address of the server, and errors be explained while one develops', () => {
  const policy = panelPolicy('abc', { isProduction: false, serverUrl: 'https://desk.example.org' })
  expect(policy).toContain("img-src 'self' data: blob: https://desk.example.org;")
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'unsafe-eval';")
})

test('each answer has a nonce of its own, and what a client sends as a policy counts for nothing', async () => {
  const app = express()
  app.use(policePanel({ isProduction: true, serverUrl: undefined }), (req, res) => res.json(req.headers))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const headers = {
    'Content-Security-Policy': "script-src 'nonce-mine'",
    'Content-Security-Policy-Report-Only': "script-src 'nonce-mine'",
  }
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers })
    const policy = answer.headers.get('content-security-policy')
    return { policy, seen: (await answer.json()) as Record<string, string> }
  }
  const [one, other] = [await ask(), await ask()]
  await new Promise((resolve) => server.close(resolve))
  expect(one.seen['content-security-policy']).toBe(one.policy)
  expect(JSON.stringify(one)).not.toContain('mine')
  expect(one.policy).not.toBe(other.policy)
})
