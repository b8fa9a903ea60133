import type { Browser } from 'playwright-core'

import { logIn, openBrowser, openPage } from '../helpers/browser.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let headers: Record<string, string>

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  headers = { 'Content-Type': 'application/json' }
  const { token } = await send('POST', '/api/users/login', admin)
  headers['Authorization'] = `JWT ${token}`
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const send = async (method: string, path: string, body?: object): Promise<any> => {
  const answer = await fetch(server.base + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  return answer.json()
}

const opened = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, body: await answer.json() }
}

test('a link is made, shown once, and taken back in the panel', async () => {
  const { doc } = await send('POST', '/api/articles', { headline: 'The tide tables' })
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/collections/articles/${doc.id}`)
  await page.getByRole('button', { name: 'Preview link…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Preview link' })
  await dialog.getByText('There is no link to this yet.').waitFor()
  await dialog.getByLabel('For whom').fill('Our lawyer')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const url = await dialog.getByLabel('Your link').inputValue()
  expect(await opened(url)).toMatchObject({ status: 200, body: { doc: { headline: 'The tide tables' } } })
  await dialog.getByRole('listitem').getByText('Our lawyer').waitFor()
  await dialog.getByRole('button', { name: 'Take back Our lawyer' }).click()
  await dialog.getByText('Taken back').waitFor()
  expect((await opened(url)).status).toBe(410)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const focused = page.getByRole('button', { name: 'Preview link…' })
  expect(await focused.evaluate((button) => button === document.activeElement)).toBe(true)
}, 300_000)

test('a withdrawal asks for the reason and for what readers are told', async () => {
  const { doc } = await send('POST', '/api/persons', { name: 'Old Pilot' })
  await send('POST', `/api/persons/${doc.id}/transitions/publish-now`, { comment: 'The first day' })
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/collections/persons/${doc.id}`)
  await page.getByRole('button', { name: 'Workflow' }).click()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw' })
  await dialog.getByLabel('Reason').fill('Asked to')
  await dialog.getByLabel('Notice for readers').fill('This page was taken down.')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.locator('.doc-controls').getByText('Withdrawn').first().waitFor()
  expect(await opened(`${server.base}/api/persons/${doc.id}`)).toMatchObject({
    status: 410,
    body: { errors: [{ message: 'This page was taken down.' }] },
  })
}, 300_000)
