import type { Browser, Page } from 'playwright-core'

import { holds, logIn, openBrowser, openPage } from '../helpers/browser.ts'
import { bodyOf } from '../helpers/newsroom.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let token: string
let benToken: string
let section: string
let ana: Page
let ben: Page

const password = admin.password

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  token = (await send('POST', '/api/users/login', admin)).token
  section = (await send('POST', '/api/sections', { name: 'Harbour' })).doc.id
  ana = await hire('Ana')
  ben = await hire('Ben')
  benToken = (await send('POST', '/api/users/login', { email: 'ben@example.org', password })).token
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const hire = async (name: string): Promise<Page> => {
  const person = { email: `${name.toLowerCase()}@example.org`, password }
  await send('POST', '/api/users', { ...person, name, role: 'editor' })
  return logIn(browser, server.base, person)
}

const send = async (method: string, path: string, body?: object, as = token): Promise<any> => {
  const headers = { 'Content-Type': 'application/json', ...(as && { Authorization: `JWT ${as}` }) }
  const answer = await fetch(server.base + path, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(answer.status).toBeLessThan(300)
  return answer.json()
}

const write = async (): Promise<string> => {
  const story = {
    headline: 'Lock gate fails',
    dek: 'Barges wait',
    kicker: 'Harbour',
    section,
    body: bodyOf('The gate stuck at noon.'),
  }
  return (await send('POST', '/api/articles', story)).doc.id
}

const stored = (id: string) => send('GET', `/api/articles/${id}?draft=true&depth=0`)

const open = async (page: Page, id: string): Promise<void> => {
  await openPage(page, `${server.base}/admin/collections/articles/${id}`)
  await page.locator('#field-headline').waitFor()
}

const save = (page: Page) => page.getByRole('button', { name: 'Save Draft' }).click()

/** The form as the next save would send it, once the server's answer has come into it. */
const holdsRevision = (page: Page, rev: number) =>
  page.locator(`#field-rev[value="${rev}"]`).waitFor({ state: 'attached' })

const type = async (page: Page, texts: Record<string, string>): Promise<void> => {
  for (const [field, text] of Object.entries(texts)) await page.fill(`#field-${field}`, text)
}

const benWrites = { headline: 'Ben’s headline', dek: 'Ben’s dek', kicker: 'Ben’s kicker' }

/** Types, and waits until the panel has asked whether the text is the newest: it asks once, at the first change. */
const typeInNewest = async (page: Page, id: string): Promise<void> => {
  const asked = page.waitForResponse(
    (answer) =>
      answer.request().method() === 'POST' && answer.url().endsWith(`/admin/collections/articles/${id}`),
  )
  await type(page, benWrites)
  await asked
}

/** Saves what Ben has open, as another window of his would. */
const overtake = (id: string, data: object) => send('PATCH', `/api/articles/${id}`, data, benToken)

test('of two editors the second to save is shown what differs, and the story gets what both meant', async () => {
  const id = await write()
  await open(ben, id)
  await type(ben, benWrites)
  await open(ana, id)
  await type(ana, { headline: 'Ana’s headline', dek: 'Ana’s dek' })
  await save(ana)
  await holdsRevision(ana, 2)

  await save(ben)
  const dialog = ben.getByRole('dialog', { name: 'Ana saved this first' })
  await dialog.waitFor()
  expect((await stored(id)).rev).toBe(2)
  const headline = dialog.getByRole('group', { name: 'Headline' })
  await headline.getByRole('radio', { name: /Take theirs/ }).check()
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.getByText('Choose one.').waitFor()

  await dialog
    .getByRole('group', { name: 'Dek' })
    .getByRole('radio', { name: /Keep mine/ })
    .check()
  const kicker = dialog.getByRole('group', { name: 'Kicker' }).getByRole('radio', { name: /Keep mine/ })
  expect(await kicker.isChecked()).toBe(true)
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holdsRevision(ben, 3)
  expect(await ben.inputValue('#field-headline')).toBe('Ana’s headline')
  expect(await stored(id)).toMatchObject({
    headline: 'Ana’s headline',
    dek: 'Ben’s dek',
    kicker: 'Ben’s kicker',
    body: bodyOf('The gate stuck at noon.'),
    rev: 3,
  })
}, 120_000)

test('whoever closes the dialog keeps what they wrote, is asked again, and is asked twice before it is thrown away', async () => {
  const id = await write()
  await open(ben, id)
  await typeInNewest(ben, id)
  await overtake(id, { dek: 'The desk’s dek', rev: 1 })
  await save(ben)
  const dialog = ben.getByRole('dialog', { name: /saved this first/ })
  await dialog.waitFor()
  await ben.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await ben.inputValue('#field-dek')).toBe('Ben’s dek')

  await overtake(id, { kicker: 'The desk’s kicker', rev: 2 })
  await save(ben)
  await dialog.getByRole('group', { name: 'Kicker' }).waitFor()
  await dialog.getByRole('button', { name: 'Discard mine…' }).click()
  expect(await ben.inputValue('#field-dek')).toBe('Ben’s dek')
  await dialog.getByRole('button', { name: 'Discard all that I wrote' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holdsRevision(ben, 3)
  expect(await ben.inputValue('#field-kicker')).toBe('The desk’s kicker')
  expect((await stored(id)).rev).toBe(3)
}, 120_000)

test('when it changes once more while one chooses, nothing is overwritten and the dialog comes again', async () => {
  const id = await write()
  await open(ben, id)
  await typeInNewest(ben, id)
  await overtake(id, { dek: 'The desk’s dek', rev: 1 })
  await save(ben)
  const dialog = ben.getByRole('dialog', { name: /saved this first/ })
  await dialog
    .getByRole('group', { name: 'Dek' })
    .getByRole('radio', { name: /Keep mine/ })
    .check()
  await overtake(id, { kicker: 'The desk’s kicker', rev: 2 })
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.getByText('You opened revision 2; revision 3').waitFor()
  await dialog
    .getByRole('group', { name: 'Kicker' })
    .getByRole('radio', { name: /Take theirs/ })
    .check()
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await stored(id)).toMatchObject({
    headline: 'Ben’s headline',
    dek: 'Ben’s dek',
    kicker: 'The desk’s kicker',
    rev: 4,
  })
}, 120_000)

test('a move is made on what the person sees: of a newer text they are shown first what has changed', async () => {
  const id = await write()
  await open(ana, id)
  const submit = ana.getByRole('button', { name: 'Submit for review' })
  await submit.waitFor()
  await send('PATCH', `/api/articles/${id}`, { dek: 'The desk’s dek', rev: 1 })
  await submit.click()
  const dialog = ana.getByRole('dialog', { name: /saved this first/ })
  await dialog.getByRole('group', { name: 'Dek' }).waitFor()
  expect((await stored(id)).stage).toBe('draft')
  await dialog.getByRole('button', { name: 'Show the newest' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holds(ana, '#field-dek', 'The desk’s dek')
  await submit.click()
  await ana.locator('.doc-controls').getByText('In review').waitFor()
  expect(await stored(id)).toMatchObject({ stage: 'in_review', dek: 'The desk’s dek', rev: 3 })
}, 120_000)

test('whoever begins to write in an old text is told at once, and loses nothing of it', async () => {
  const id = await write()
  await open(ben, id)
  await overtake(id, { dek: 'The desk’s dek', rev: 1 })
  await type(ben, { kicker: 'Ben’s kicker' })
  const dialog = ben.getByRole('dialog', { name: /saved this first/ })
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holdsRevision(ben, 3)
  expect(await stored(id)).toMatchObject({ dek: 'The desk’s dek', kicker: 'Ben’s kicker', rev: 3 })
}, 120_000)

test('after a save the form holds the new revision, and the history shows who changed what', async () => {
  const id = await write()
  await open(ana, id)
  for (const [place, dek] of ['Ten barges wait', 'Forty barges wait'].entries()) {
    await ana.fill('#field-dek', dek)
    await save(ana)
    await holdsRevision(ana, place + 2)
  }
  expect(await stored(id)).toMatchObject({ dek: 'Forty barges wait', rev: 3 })
  await ana.getByRole('link', { name: 'History' }).click()
  await ana.getByRole('button', { name: 'What changed in revision 3' }).click()
  const compare = ana.getByRole('region', { name: /Revision 2 → 3/ })
  await compare.locator('del').waitFor()
  expect(await compare.locator('del').allTextContents()).toEqual(['[removed: Ten] '])
  expect(await compare.locator('ins').allTextContents()).toEqual(['[added: Forty] '])
}, 120_000)

test('a lane is asked for while something stands unsaved, which stays and is saved after it', async () => {
  const id = await write()
  await open(ana, id)
  await type(ana, { dek: 'Forty barges wait' })
  await ana.getByRole('button', { name: 'Legal: ask for it' }).click()
  await ana.getByRole('dialog', { name: 'Legal: ask for it' }).getByRole('button', { name: 'Legal' }).click()
  await ana.getByRole('list', { name: 'Lanes' }).getByText('Required').waitFor()
  expect(await ana.inputValue('#field-dek')).toBe('Forty barges wait')
  await save(ana)
  await holdsRevision(ana, 3)
  expect(await stored(id)).toMatchObject({
    dek: 'Forty barges wait',
    lanes: { legal: { state: 'required', name: 'Ana' } },
    rev: 3,
  })
}, 120_000)

test('what went out without a review is signed off by somebody else, from the desk on', async () => {
  const person = (await send('POST', '/api/persons', { name: 'Ida Brod' })).doc.id
  const id = await write()
  await send('PATCH', `/api/articles/${id}`, { bylines: [{ person }], rev: 1 })
  await send('POST', `/api/articles/${id}/transitions/publish-now`, { comment: 'The wires had it' })
  await openPage(ben, `${server.base}/admin`)
  const tray = ben.getByRole('region', { name: 'Published without a review' })
  await tray.getByRole('link', { name: 'Lock gate fails' }).click()
  await ben.getByRole('button', { name: 'Sign off' }).click()
  await ben.getByRole('dialog', { name: 'Sign off' }).getByRole('button', { name: 'Sign off' }).click()
  await ben.getByRole('group', { name: 'Waits for a sign-off' }).waitFor({ state: 'detached' })
  const { docs } = await send('GET', `/api/sign-offs?where[document][equals]=${id}`)
  expect(docs).toMatchObject([{ state: 'signed', signedByName: 'Ben' }])
}, 120_000)
