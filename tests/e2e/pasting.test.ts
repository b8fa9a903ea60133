import type { Browser, Page } from 'playwright-core'

import { paragraph, richText, text } from '../../src/richtext/nodes.ts'
import { logIn, openBrowser } from '../helpers/browser.ts'
import { clipboards } from '../helpers/clipboards.ts'
import { outline } from '../helpers/outline.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let token: string
let section: string
let bylines: object[]
let page: Page

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  token = (await ask('POST', '/api/users/login', admin)).token
  section = await live('sections', { name: 'Harbour' })
  bylines = [{ person: await live('persons', { name: 'Ida Brod' }) }]
  page = await logIn(browser, server.base, admin)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const ask = async (method: string, address: string, body?: object): Promise<any> => {
  const answer = await fetch(server.base + address, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect({ address, status: answer.status, said: answer.ok || (await answer.text()) }).toMatchObject({
    said: true,
  })
  return answer.json()
}

const live = async (slug: string, data: object): Promise<string> => {
  const { id } = (await ask('POST', `/api/${slug}`, data)).doc
  await ask('POST', `/api/${slug}/${id}/transitions/publish-now`, { comment: 'The first day' })
  return id
}

const editor = () => page.locator('[data-field-path="body"] [contenteditable="true"]').first()

/** Opens a new story of one paragraph, with the caret in an empty one below it. */
const open = async (headline: string): Promise<string> => {
  const story = { headline, section, bylines, body: richText([paragraph([text('Before.')]), paragraph([])]) }
  const id = (await ask('POST', '/api/articles', story)).doc.id as string
  await page.goto(`${server.base}/admin/collections/articles/${id}`)
  await page.locator('[data-form-ready="true"] #field-headline').waitFor()
  await editor().locator('p').nth(1).click()
  return id
}

type Data = Readonly<Record<string, string>>
type File = { name: string; type: string; bytes: number[] }

/** Lets the editor have a clipboard, or what is dropped, as browsers hand it over. */
const hand = (kind: 'drop' | 'insertFromDrop' | 'paste', data: Data, files: readonly File[] = []) =>
  editor().evaluate(
    (element, given) => {
      const transfer = new DataTransfer()
      for (const [type, text] of Object.entries(given.data)) transfer.setData(type, text)
      for (const { bytes, name, type } of given.files)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
      const how = { bubbles: true, cancelable: true }
      const target = element.querySelector('p') ?? element
      if (given.kind === 'paste')
        target.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData: transfer }))
      else if (given.kind === 'drop')
        target.dispatchEvent(new DragEvent('drop', { ...how, dataTransfer: transfer }))
      else
        element.dispatchEvent(
          new InputEvent('beforeinput', { ...how, inputType: given.kind, dataTransfer: transfer }),
        )
    },
    { kind, data, files },
  )

const told = (words: RegExp) => page.locator('[data-sonner-toast]').filter({ hasText: words }).first()

/** Saves, and gives what is stored below the first paragraph. */
const save = async (id: string): Promise<string[]> => {
  const answered = page.waitForResponse(
    (one) => one.request().method() === 'PATCH' && one.url().includes(`/api/articles/${id}`),
  )
  await page.getByRole('button', { name: 'Save Draft' }).click()
  const answer = await answered
  expect({ status: answer.status(), said: answer.ok() || (await answer.text()) }).toEqual({
    status: 200,
    said: true,
  })
  const { body } = await ask('GET', `/api/articles/${id}?draft=true&depth=0`)
  const [first, ...rest] = outline(body)
  expect(first).toBe('p[Before.]')
  /* The editor keeps an empty paragraph at the end, where a block could not be left otherwise. */
  return rest.at(-1) === 'p[]' ? rest.slice(0, -1) : rest
}

test('what each program has copied is pasted as it is meant, is saved, and can be published', async () => {
  for (const { html, lines, program, told: notes } of clipboards) {
    const id = await open(`From ${program}`)
    await hand('paste', { 'text/html': html, 'text/plain': 'The same words' })
    for (const note of notes) await told(note).waitFor()
    expect({ program, lines: await save(id) }).toEqual({ program, lines })
    await ask('POST', `/api/articles/${id}/transitions/publish-now`, { comment: 'Seen' })
  }
}, 300_000)
