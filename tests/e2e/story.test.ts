import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

import { choose, logIn, openBrowser, openPage } from '../helpers/browser.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let token: string

const password = admin.password
const people = ['author', 'reviewer', 'editor'] as const
const personOf = (role: (typeof people)[number]) => ({ email: `${role}@example.org`, password })

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  token = (await send('/api/users/login', admin)).token
  for (const role of people) await send('/api/users', { ...personOf(role), name: `The ${role}`, role })
  await live('sections', { name: 'Harbour' })
  await live('persons', { name: 'Ida Brod' })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const send = async (path: string, body: object): Promise<any> => {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) }
  const answer = await fetch(server.base + path, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBeLessThan(300)
  return answer.json()
}

const live = async (slug: string, data: object) => {
  const { doc } = await send(`/api/${slug}`, data)
  await send(`/api/${slug}/${doc.id}/transitions/publish-now`, { comment: 'The first day' })
}

/** What a front end sees that nobody has logged in to. */
const seen = async () => {
  const rest = await (await fetch(`${server.base}/api/articles?depth=2`)).json()
  const query = encodeURIComponent(
    '{ Articles { docs { headline leadImage { image { alt } } quotes { text speaker { name } } } } }',
  )
  const graphql = await (await fetch(`${server.base}/api/graphql?query=${query}`)).json()
  return { rest: rest.docs, graphql: graphql.data.Articles.docs }
}

test('an author writes and submits, a reviewer approves, an editor publishes; only then the public sees it', async () => {
  const author = await logIn(browser, server.base, personOf('author'), { isStill: false })
  const id = await write(author)
  expect(await seen()).toEqual({ rest: [], graphql: [] })

  await author.getByRole('button', { name: 'Submit for review' }).click()
  await author.getByText('In review').first().waitFor()
  expect(await seen()).toEqual({ rest: [], graphql: [] })
  await recallAndSubmitAgain(author, id)

  await makeMove(await logIn(browser, server.base, personOf('reviewer')), id, 'Approve', 'Approved')
  expect(await seen()).toEqual({ rest: [], graphql: [] })

  await makeMove(await logIn(browser, server.base, personOf('editor')), id, 'Publish', 'Published')
  const { rest, graphql } = await seen()
  expect(rest).toMatchObject([{ id, headline: 'The old ferry is back', stage: 'published', wordCount: 10 }])
  expect(graphql).toEqual([
    {
      headline: 'The old ferry is back',
      leadImage: { image: { alt: 'The quay at dawn' } },
      quotes: [{ text: 'We missed her.', speaker: { name: 'Ida Brod' } }],
    },
  ])
  const picture = await fetch(server.base + rest[0].leadImage.image.sizes.card.url)
  expect({ status: picture.status, type: picture.headers.get('content-type') }).toEqual({
    status: 200,
    type: 'image/webp',
  })
}, 300_000)

const write = async (page: Page): Promise<string> => {
  await openPage(page, `${server.base}/admin/collections/articles/create`)
  /* First, for Payload draws no row that is added while it waits for what the server says of an earlier change. */
  await page.getByRole('button', { name: 'Add Byline' }).click()
  await choose(page, '#field-bylines__0__person', 'Ida')
  await page.fill('#field-headline', 'The old ferry is back')
  await choose(page, '#field-section', 'Harbour')
  await addText(page)
  await addPicture(page)
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await page.waitForURL(/articles\/[0-9a-f-]{36}/)
  return /articles\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** What is with the reviewers is read-only for its author, at once and when it is opened; recalled, it is open as it was. */
const recallAndSubmitAgain = async (page: Page, id: string): Promise<void> => {
  await expectOpen(page, false)
  await page.goto(`${server.base}/admin/collections/articles/${id}`)
  await expectOpen(page, false)
  await page.getByRole('button', { name: 'Recall' }).click()
  await expectOpen(page, true)
  await page.fill('#field-dek', 'After nine years.')
  await page.getByRole('button', { name: 'Submit for review' }).click()
  await expectOpen(page, false)
  expect(await page.inputValue('#field-dek')).toBe('After nine years.')
}

const expectOpen = async (page: Page, isOpen: boolean): Promise<void> => {
  const save = page.getByRole('button', { name: 'Save Draft' })
  await save.waitFor({ state: isOpen ? 'visible' : 'detached' })
  await page.locator(`#field-headline${isOpen ? ':enabled' : ':disabled'}`).waitFor()
  await page.locator(`.rich-text-lexical [contenteditable=${isOpen}]`).first().waitFor()
  expect(await page.locator('.rich-text-lexical').innerText()).toContain('The ferry left the quay at dawn.')
}

const addPicture = async (page: Page): Promise<void> => {
  const background = { r: 20, g: 60, b: 100 }
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .png()
    .toBuffer()
  await page.locator('#field-leadImage__image').getByRole('button', { name: 'Create New' }).click()
  const drawer = page.locator('.drawer__content')
  await drawer
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'quay.png', mimeType: 'image/png', buffer })
  await drawer.locator('#field-alt').fill('The quay at dawn')
  await drawer.getByRole('button', { name: 'Save', exact: true }).click()
  await drawer.waitFor({ state: 'detached' })
}

const addText = async (page: Page): Promise<void> => {
  await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
  await page.keyboard.type('The ferry left the quay at dawn.')
  await page.getByRole('button', { name: 'blocks dropdown' }).click()
  await page.locator('.toolbar-popup__dropdown-items').getByRole('button', { name: 'Quote' }).click()
  const block = page.locator('.rich-text-lexical [contenteditable=true]').first()
  await choose(page, '.rich-text-lexical .field-type.relationship', 'Ida')
  await page.locator('.rich-text-lexical').getByText('Ida Brod').first().waitFor()
  await block.locator('textarea').first().fill('We missed her.')
}

/** Opens the story and makes a move, confirming where the desk asks once more. */
const makeMove = async (page: Page, id: string, name: string, stage: string): Promise<void> => {
  await openPage(page, `${server.base}/admin/collections/articles/${id}`)
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.getByRole('dialog').getByRole('button', { name, exact: true })
  await dialog.waitFor({ timeout: 3000 }).then(
    () => dialog.click(),
    () => undefined,
  )
  await page.locator('.doc-controls').getByText(stage).first().waitFor()
}
