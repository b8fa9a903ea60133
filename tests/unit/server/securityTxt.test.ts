import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import express from 'express'

import { securityTxt } from '../../../src/server/securityTxt.ts'

const answerWith = async (securityContact: string | undefined) => {
  const app = express()
  app.get('/.well-known/security.txt', securityTxt({ securityContact, address: 'https://desk.example.org' }))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await fetch(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/security.txt`,
  )
  const text = await answer.text()
  await new Promise((resolve) => server.close(resolve))
  return { status: answer.status, type: answer.headers.get('content-type'), text }
}

test('security.txt holds what RFC 9116 asks, and is good for some months to come', async () => {
  const { status, text, type } = await answerWith('mailto:security@example.org')
  expect([status, type]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(text).toMatch(
    /^Contact: mailto:security@example\.org\nExpires: \S+\nPreferred-Languages: en\nCanonical: https:\/\/desk\.example\.org\/\.well-known\/security\.txt\n$/,
  )
  const [, expires = ''] = /Expires: (\S+)/.exec(text) ?? []
  const days = (new Date(expires).getTime() - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(150)
  expect(days).toBeLessThan(365)
})

test('without a contact there is none', async () => expect((await answerWith(undefined)).status).toBe(404))
